package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.RealStacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told in every stack, and when. */
class AllAlarmsTest {
  private static final String TOPIC = "${aws_sns_topic.alarms_topic.arn}";
  private static final String POLICY = "target_tracking_scaling_policy_configuration.";
  private static final Map<String, String> SCALED =
      Map.of(
          "ECSServiceAverageCPUUtilization", "CPUUtilization",
          "ECSServiceAverageMemoryUtilization", "MemoryUtilization");

  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  @Test
  @DisplayName("ALL-15, ALL-21 every stack in which something runs has alarms")
  void whereAlarmsAre() {
    Set<String> alarming = new TreeSet<>();
    for (StackModel stack : stacks()) {
      if (!stack.resources("aws_cloudwatch_metric_alarm").isEmpty()) {
        alarming.add(stack.name());
      }
    }
    List<String> without = List.of("ltt-shared");
    assertThat(alarming)
        .containsAtLeastElementsIn(
            Documents.STACKS.stream().filter(stack -> !without.contains(stack)).toList());
    assertThat(alarming).containsNoneIn(without);
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-15 every alarm tells the topic that people subscribe to, also when it is over")
  void alarms(StackModel stack) {
    for (Block alarm : stack.resources("aws_cloudwatch_metric_alarm")) {
      assertThat(alarm)
          .has("alarm_actions", List.of(TOPIC))
          .has("ok_actions", List.of(TOPIC))
          .has("alarm_description");
    }
    for (Block topic : stack.resources("aws_sns_topic")) {
      assertWithMessage("subscriptions of %s", topic.address())
          .that(
              Links.to(stack, topic, "aws_sns_topic_subscription", "topic_arn")
                  .map(each -> each.body().at("protocol").asText())
                  .distinct())
          .containsExactly("email");
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-15 what EventBridge tells it tells the same people")
  void events(StackModel stack) {
    for (Block target : stack.resources("aws_cloudwatch_event_target")) {
      if (!target.body().has("ecs_target")) {
        assertThat(target).has("arn", TOPIC).has("input_transformer");
      }
    }
  }

  @Test
  @DisplayName("ALL-15 an alarm on what scaling holds lasts until scaling did not help")
  void patientAlarms() {
    List<String> held = new ArrayList<>();
    for (StackModel stack : stacks()) {
      for (Block scaling : stack.resources("aws_appautoscaling_policy")) {
        for (Block alarm : stack.resources("aws_cloudwatch_metric_alarm")) {
          if (holds(scaling, alarm)) {
            held.add(stack.name() + "/" + alarm.body().at("alarm_name").asText());
            assertWithMessage("%s", alarm.address()).that(seconds(alarm)).isAtLeast(900);
          }
        }
      }
    }
    assertThat(held)
        .containsAtLeast(
            "classla-dev/classla-dev-backend-cpu",
            "classla-dev/classla-dev-backend-memory",
            "classla-prod/classla-prod-backend-cpu",
            "classla-prod/classla-prod-backend-memory");
  }

  /** Whether a service's scaling holds its metric at the alarm's threshold, or above. */
  private static boolean holds(Block scaling, Block alarm) {
    String metric =
        scaling
            .body()
            .at(POLICY + "predefined_metric_specification.predefined_metric_type")
            .asText();
    String service = alarm.body().at("dimensions.ServiceName").asText();
    return alarm.body().at("metric_name").asText().equals(SCALED.get(metric))
        && scaling.body().at("resource_id").asText().endsWith("/" + service)
        && alarm.body().at("threshold").asInt()
            <= scaling.body().at(POLICY + "target_value").asInt();
  }

  private static int seconds(Block alarm) {
    return alarm.body().at("period").asInt() * alarm.body().at("evaluation_periods").asInt();
  }
}
