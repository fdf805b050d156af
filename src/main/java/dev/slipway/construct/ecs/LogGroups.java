package dev.slipway.construct.ecs;

import com.hashicorp.cdktf.providers.aws.cloudwatch_log_group.CloudwatchLogGroup;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Part;
import java.util.HashMap;
import java.util.Map;
import software.constructs.Construct;

/**
 * The log groups that an environment file names: tasks that name the same one share it. Stateful.
 */
public final class LogGroups extends Part {
  /** Nothing is needed: each task brings what it writes to. */
  public record Inputs() {}

  /** What a task writes to. */
  public record LogGroup(String name, String arn) {}

  private final Map<String, LogGroup> named = new HashMap<>();

  public LogGroups(Construct scope, String id, Inputs in) {
    super(scope, id);
  }

  /** The group of that name, made for whoever comes first. */
  public LogGroup named(String name, int days) {
    return named.computeIfAbsent(
        name, any -> make(this, Ids.of(name.replaceFirst("^/", "")), name, days));
  }

  static LogGroup make(Construct scope, String id, String name, int days) {
    var group =
        CloudwatchLogGroup.Builder.create(scope, id).name(name).retentionInDays(days).build();
    return new LogGroup(group.getName(), group.getArn());
  }
}
