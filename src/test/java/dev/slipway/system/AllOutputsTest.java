package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;
import static java.util.Map.entry;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every stack puts out: the same of each part, whatever the system. */
class AllOutputsTest {
  /** By type what an output's name has behind that of the resource. */
  private static final Map<String, List<String>> OF_EACH =
      Map.ofEntries(
          entry("aws_cloudwatch_dashboard", List.of("name")),
          entry("aws_db_instance", List.of("identifier", "endpoint", "port", "security_group_id")),
          entry("aws_ecr_repository", List.of("repository_url", "repository_arn")),
          entry("aws_ecs_cluster", List.of("name", "arn")),
          entry("aws_ecs_service", List.of("service_name")),
          entry(
              "aws_ecs_task_definition",
              List.of("task_family", "task_definition_arn", "security_group_id")),
          entry(
              "aws_elasticache_replication_group",
              List.of("endpoint", "port", "security_group_id")),
          entry("aws_lb", List.of("dns_name", "arn", "security_group_id")),
          entry("aws_lb_target_group", List.of("target_group_arn")),
          entry(
              "aws_rds_cluster",
              List.of("identifier", "endpoint", "reader_endpoint", "port", "security_group_id")),
          entry("aws_vpc", List.of("id")));

  /** By type the one output that speaks of all its resources. */
  private static final Map<String, String> OF_ALL =
      Map.of(
          "aws_amplify_app", "amplify_app_id",
          "aws_eip", "nat_addresses",
          "aws_secretsmanager_secret", "secret_arns",
          "aws_sns_topic", "alarm_topic_arn");

  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-03 outputs have readable names and say what they are")
  void outputs(StackModel stack) {
    assertThat(stack.outputs()).isNotEmpty();
    for (Block output : stack.outputs()) {
      assertThat(output.name()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
      assertThat(output).has("description").has("value");
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-03 each part has the outputs of its kind, under its own name")
  void ofEachPart(StackModel stack) {
    Set<String> names = new TreeSet<>(stack.outputs().stream().map(Block::name).toList());
    OF_EACH.forEach(
        (type, outputs) -> {
          for (Block part : stack.resources(type)) {
            assertWithMessage("outputs of %s", part.address())
                .that(names)
                .containsAtLeastElementsIn(
                    outputs.stream().map(each -> part.name() + "_" + each).toList());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-03 secrets, addresses, topics and front ends are put out, none left out")
  void ofAllParts(StackModel stack) {
    OF_ALL.forEach(
        (type, output) -> {
          Set<String> spoken = new TreeSet<>();
          stack.outputs().stream()
              .filter(each -> each.name().endsWith(output))
              .flatMap(each -> each.references().stream().map(Reference::address))
              .forEach(spoken::add);
          List<String> parts = stack.resources(type).stream().map(Block::address).toList();
          assertWithMessage("%s speaks of", output).that(spoken).containsAtLeastElementsIn(parts);
        });
  }
}
