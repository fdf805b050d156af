package dev.slipway.modules;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A module refuses what the environment files refuse, in the same words: those that
 * docs/configuration.md has of the specs themselves.
 */
class SpecRulesTest {
  /** A module, what it speaks of, and the part and the key of the page that say the same. */
  private static final String PAIRS =
      """
      alb | idle_timeout | Load balancer | loadBalancer.idleTimeoutSeconds
      amplify | branch | Frontend | frontend.branch
      aurora | backup_days | fibonacco: database | database.backupDays
      aurora | backup_window | fibonacco: database | database.backupWindow
      aurora | engine_version | fibonacco: database | database.engineVersion
      aurora | log_days | Slow statements | database.slowStatements.logDays
      aurora | maintenance_window | fibonacco: database | database.maintenanceWindow
      aurora | milliseconds | Slow statements | database.slowStatements.milliseconds
      bucket | name | Bucket | name
      cdn | attempts | Distribution | cdn.origins.<name>.attempts
      cdn | connect_seconds | Distribution | cdn.origins.<name>.connectSeconds
      cdn | keep_alive_seconds | Distribution | cdn.origins.<name>.keepAliveSeconds
      cdn | price_class | Distribution | cdn.priceClass
      cdn | read_seconds | Distribution | cdn.origins.<name>.readSeconds
      cdn | root | Distribution | cdn.pages.root
      cdn | strict_transport_days | Distribution | cdn.strictTransportDays
      ecr | keep_images | Repository | keepImages
      ecr | tag_prefixes | Repository | tagPrefixes
      ecr | untagged_days | Repository | untaggedDays
      ecs-service | deregistration | Service | answers.route.deregistrationSeconds
      ecs-service | desired_count | Running | tasks.fixed.count
      ecs-service | grace | Service | answers.route.graceSeconds
      ecs-service | health_path | Service | answers.path
      ecs-service | health_status | Service | answers.route.healthStatus
      ecs-service | healthy_threshold | Service | answers.route.healthyThreshold
      ecs-service | interval | Service | answers.route.intervalSeconds
      ecs-service | maximum_percent | Running | deployment.maximumPercent
      ecs-service | minimum and maximum | Running | tasks.scaled.minimum
      ecs-service | minimum_percent | Running | deployment.minimumPercent
      ecs-service | priority | Service | answers.route.priority
      ecs-service | scale_in_seconds and scale_out_seconds | Running | tasks.scaled.scaleInSeconds
      ecs-service | sticky | Service | answers.route.stickySeconds
      ecs-service | targets of cpu and memory | Running | tasks.scaled.targets
      ecs-service | timeout | Service | answers.route.timeoutSeconds
      ecs-service | unhealthy_threshold | Service | answers.route.unhealthyThreshold
      ecs-task | cpu | Fargate size | cpu
      ecs-task | interval | Running | health.intervalSeconds
      ecs-task | log_prefix | Log | streamPrefix
      ecs-task | port | Service | answers.port
      ecs-task | retries | Running | health.retries
      ecs-task | start | Running | health.startSeconds
      ecs-task | stop_seconds | Running | stopSeconds
      ecs-task | timeout | Running | health.timeoutSeconds
      elasticache | engine_version | Cache | cache.engineVersion
      elasticache | nodes | Cache | cache.nodes
      elasticache | snapshot_days | Cache | cache.snapshotDays
      github-oidc | repository | Github workflows | github.workflows.repository
      monitoring | period | Alarm | periodSeconds
      networking | log_days | New network | flowLogs.logDays
      networking | nat_in | New network | zones
      rds | backup_days | Database | database.backupDays
      rds | engine_version | Database | database.engineVersion
      rds | gib | Database | database.storage.gib
      rds | maximum_gib | Database | database.storage.maximumGib
      rds | log_days | Slow statements | database.slowStatements.logDays
      rds | milliseconds | Slow statements | database.slowStatements.milliseconds
      rds | type | Database | database.storage.type
      secrets | description | Secret | description
      secrets | recovery_days | Secret | recoveryDays
      """;

  /** Numbers that no environment file has, or in other words, and why. */
  private static final Map<String, String> OF_THEIR_OWN =
      Map.of(
          "bucket | days", "files know a smallest age for each class",
          "schedule | retry_seconds", "constructs say it, and no file",
          "subnets | port", "the page knows no rule of it, since no file has a collector",
          "monitoring | periods", "files say it together with the period",
          "ecs-service | targets", "files know a range for each measure",
          "github-oidc | owner and repository", "a file has an end of numbers");

  private static final Pattern MESSAGE =
      Pattern.compile("error_message *= \"(?<subject>[^\"$]+?) must (?:be )?(?<rule>[^\"$]+)\\.\"");
  private static final Pattern NUMBERS = Pattern.compile("(at least )?'?\\d.*");

  private record Pair(String module, String subject, String part, String key) {}

  @Test
  void rulesAreThoseOfTheSpecs() throws IOException {
    Map<String, String> page = page();
    for (Pair pair : pairs()) {
      String said = page.get(pair.part() + " | " + pair.key());
      assertWithMessage("the page on %s", pair).that(said).isNotNull();
      List<String> rules = rules(pair.module()).getOrDefault(pair.subject(), List.of());
      assertWithMessage("rules of %s", pair).that(rules).isNotEmpty();
      boolean same =
          rules.stream()
              .anyMatch(
                  rule ->
                      Pattern.compile("(?<!\\w)" + Pattern.quote(rule) + "(?!\\w)")
                          .matcher(said)
                          .find());
      assertWithMessage("%s: one of %s is in \"%s\"", pair, rules, said).that(same).isTrue();
    }
  }

  @Test
  void everyNumberIsComparedOrHasItsReason() throws IOException {
    List<String> compared =
        pairs().stream().map(pair -> pair.module() + " | " + pair.subject()).toList();
    List<String> numbers = new ArrayList<>();
    for (String module : Modules.names()) {
      rules(module)
          .forEach(
              (subject, rules) -> {
                if (rules.stream().anyMatch(rule -> NUMBERS.matcher(rule).matches())) {
                  numbers.add(module + " | " + subject);
                }
              });
    }
    numbers.removeAll(compared);
    assertThat(numbers).containsExactlyElementsIn(OF_THEIR_OWN.keySet());
  }

  private static List<Pair> pairs() {
    return PAIRS
        .lines()
        .map(line -> line.split(" \\| ", -1))
        .map(cell -> new Pair(cell[0], cell[1], cell[2], cell[3]))
        .toList();
  }

  /** What a module says must be, by what it says it of. */
  private static Map<String, List<String>> rules(String module) throws IOException {
    Map<String, List<String>> rules = new HashMap<>();
    for (String file : List.of("variables.tf", "main.tf")) {
      String text = Files.readString(Modules.HOME.resolve(module).resolve(file));
      for (MatchResult each : MESSAGE.matcher(text).results().toList()) {
        rules.computeIfAbsent(each.group(1), any -> new ArrayList<>()).add(each.group(2));
      }
    }
    return rules;
  }

  /** What the page says of the values of a key, by part and key. */
  private static Map<String, String> page() throws IOException {
    Map<String, String> values = new HashMap<>();
    String part = "";
    for (String line : Files.readAllLines(Run.HOME.resolve("docs/configuration.md"))) {
      String[] cells = line.replace("\\_", "_").split(" \\| ", -1);
      if (line.startsWith("### ")) {
        part = line.substring(4);
      } else if (line.startsWith("| `") && cells.length > 2) {
        values.put(
            part + " | " + cells[0].replaceAll("[|`]", "").strip(), cells[2].replace("`", ""));
      }
    }
    return values;
  }
}
