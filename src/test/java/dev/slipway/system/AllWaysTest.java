package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let through in every stack, who holds which key, and who is told. */
class AllWaysTest {
  private static final String OUT = "aws_vpc_security_group_egress_rule";

  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-08 load balancers drop invalid headers; target groups can overlap")
  void loadBalancers(StackModel stack) {
    stack
        .resources("aws_lb")
        .forEach(each -> assertThat(each).has("drop_invalid_header_fields", true));
    for (Block group : stack.resources("aws_lb_target_group")) {
      assertThat(group).has("lifecycle.create_before_destroy", true);
      assertThat(group.body().text("name").orElseThrow()).matches("[\\w-]{1,25}-[0-9a-f]{6}");
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-09 one described rule per way in, from a group or a single address")
  void waysIn(StackModel stack) {
    assertThat(stack).doesNotHave("aws_security_group_rule");
    for (Block rule : stack.resources("aws_vpc_security_group_ingress_rule")) {
      assertThat(rule).has("description").has("referenced_security_group_id").hasNo("cidr_ipv4");
      assertThat(rule.body().at("from_port")).isEqualTo(rule.body().at("to_port"));
    }
    for (Block group : stack.resources("aws_security_group")) {
      assertThat(group).has("description").hasNo("ingress").hasNo("egress");
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-09 stores call nobody, balancers only targets, tasks only stores and HTTPS")
  void waysOut(StackModel stack) {
    for (Block rule : stack.resources(OUT)) {
      String group = only(rule, "security_group_id");
      assertThat(rule).has("description");
      assertThat(group).isNotIn(Set.of("aws_security_group.database", "aws_security_group.cache"));
      if (rule.body().has("cidr_ipv4")) {
        assertThat(group).isNotEqualTo("aws_security_group.alb");
        assertThat(rule).has("from_port", 443).has("to_port", 443).has("ip_protocol", "tcp");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-15 every alarm tells the topic that people subscribe to, also when it is over")
  void alarms(StackModel stack) {
    for (Block alarm : stack.resources("aws_cloudwatch_metric_alarm")) {
      String topic = "${aws_sns_topic.alarms_topic.arn}";
      assertThat(alarm)
          .has("alarm_actions", List.of(topic))
          .has("ok_actions", List.of(topic))
          .has("treat_missing_data")
          .has("alarm_description");
      assertWithMessage("subscriptions of %s", topic)
          .that(
              stack.resources("aws_sns_topic_subscription").stream()
                  .map(each -> each.body().at("topic_arn").asText()))
          .contains(topic);
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-15 an alarm on what scaling holds leaves scaling the time to help")
  void patientAlarms(StackModel stack) {
    Map<String, String> scaled =
        Map.of(
            "ECSServiceAverageCPUUtilization", "CPUUtilization",
            "ECSServiceAverageMemoryUtilization", "MemoryUtilization");
    String policy = "target_tracking_scaling_policy_configuration.";
    for (Block scaling : stack.resources("aws_appautoscaling_policy")) {
      String metric =
          scaling
              .body()
              .at(policy + "predefined_metric_specification.predefined_metric_type")
              .asText();
      for (Block alarm : stack.resources("aws_cloudwatch_metric_alarm")) {
        boolean held =
            alarm.body().at("metric_name").asText().equals(scaled.get(metric))
                && alarm.body().at("threshold").asInt()
                    <= scaling.body().at(policy + "target_value").asInt();
        int seconds =
            alarm.body().at("period").asInt() * alarm.body().at("evaluation_periods").asInt();
        assertWithMessage("%s", alarm.address()).that(!held || seconds >= 900).isTrue();
      }
    }
  }

  private static String only(Block rule, String argument) {
    return Reference.in(rule.body().at(argument)).iterator().next().address();
  }
}
