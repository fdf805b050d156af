package dev.slipway.construct.monitoring;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.cloudwatch_dashboard.CloudwatchDashboard;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Json;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** A page of figures in the console. */
public final class Dashboard extends Part implements HasOutputs {
  /**
   * What it shows, from top to bottom.
   *
   * @param what the last word of its name
   * @param span the time that it shows when somebody opens it
   */
  public record Inputs(
      Naming naming, String what, TargetSpec target, Duration span, List<Row> rows) {}

  private final String what;
  private final String name;

  public Dashboard(Construct scope, String id, Inputs in) {
    super(scope, id);
    what = in.what();
    name = in.naming().of(Kind.DASHBOARD, in.what());
    CloudwatchDashboard.Builder.create(this, MAIN)
        .dashboardName(name)
        .dashboardBody(Json.text(Map.of("start", "-" + in.span(), "widgets", widgets(in))))
        .build();
  }

  public String name() {
    return name;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output(what + "_dashboard_name", "Dashboard in the console", name));
  }

  private static List<Map<String, Object>> widgets(Inputs in) {
    List<Map<String, Object>> widgets = new ArrayList<>();
    int y = 0;
    for (Row row : in.rows()) {
      widgets.addAll(row.placed(y, in.target().region()));
      y += row.height();
    }
    return widgets;
  }
}
