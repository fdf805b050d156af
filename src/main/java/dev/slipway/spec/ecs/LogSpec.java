package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Logs;
import dev.slipway.spec.rules.Rules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where a task writes what it has to say. */
public record LogSpec(
    @Meaning(
            "Log group, which several tasks may share; left out, the task has one of its own:"
                + " /ecs/ and its name.")
        Optional<String> group,
    @Meaning("What the names of its streams begin with.") String streamPrefix,
    @Meaning("Days that CloudWatch keeps it.") int days) {
  public LogSpec {
    var rules = new Rules();
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
    group.ifPresent(
        name ->
            rules.require(
                name.matches("(?!aws/)[\\w./#-]{1,512}"),
                "group",
                "must be up to 512 letters, digits and _./#- and not begin with aws/",
                name));
    rules
        .require(
            streamPrefix.matches("[\\w.-]{1,64}"),
            "streamPrefix",
            "must be up to 64 letters, digits and _.-",
            streamPrefix)
        .require(Logs.keeps(days), "days", Logs.RULE, days)
        .enforce();
  }

  /** Requires that tasks which share a group keep it equally long; by the key of each. */
  public static void checkShared(Rules rules, Map<String, LogSpec> logs) {
    Map<String, String> owners = new HashMap<>();
    // Sorted, so that the same file always gets the same answer.
    new TreeMap<>(logs)
        .forEach(
            (key, log) ->
                log.group()
                    .ifPresent(
                        group -> {
                          String owner = owners.putIfAbsent(group, key);
                          rules.require(
                              owner == null || logs.get(owner).days() == log.days(),
                              key + ".days",
                              "must be those of " + owner + ", which writes to the same group",
                              log.days());
                        }));
  }
}
