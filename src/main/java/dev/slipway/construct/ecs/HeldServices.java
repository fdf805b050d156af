package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.TerraformVariable;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.constructs.Construct;

/**
 * The services that an apply leaves out, as a Terraform variable: on day one secrets are empty and
 * repositories hold no image, so that no task could start, by the clock neither, and no front end
 * is connected with its sources.
 */
public final class HeldServices extends Part {
  /** Nothing is needed. */
  public record Inputs() {}

  private static final String VARIABLE = "held_services";

  private final List<String> known = new ArrayList<>();
  private final TerraformVariable variable;

  public HeldServices(Construct scope, String id, Inputs in) {
    super(scope, id);
    variable =
        TerraformVariable.Builder.create(this, MAIN)
            .type("set(string)")
            .description(
                "Services to leave out until their images and secrets exist; \"all\" for all.")
            .defaultValue(List.of())
            .nullable(false)
            .build();
    variable.overrideLogicalId(VARIABLE);
  }

  /** The number of a resource that a service owns: none while the service is held. */
  public String countOf(Construct service) {
    return either(service, "0", "1");
  }

  /** The state of a rule that starts a task: it starts none while the task is held. */
  String stateOf(Construct task) {
    return either(task, "\"DISABLED\"", "\"ENABLED\"");
  }

  private String either(Construct service, String held, String otherwise) {
    String name = Ids.address(service);
    if (!known.contains(name)) {
      known.add(name);
      validate();
    }
    return "${length(setintersection(var.%s, [\"all\", \"%s\"])) > 0 ? %s : %s}"
        .formatted(VARIABLE, name, held, otherwise);
  }

  /** Makes the services' names known to Terraform, so that a typo is refused. */
  private void validate() {
    String names = known.stream().map(name -> ", \"" + name + "\"").collect(Collectors.joining());
    variable.addOverride(
        "validation",
        Map.of(
            "condition",
            "${length(setsubtract(var.%s, [\"all\"%s])) == 0}".formatted(VARIABLE, names),
            "error_message",
            "held_services may name all, " + String.join(", ", known) + "."));
  }
}
