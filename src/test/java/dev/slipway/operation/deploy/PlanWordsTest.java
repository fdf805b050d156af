package dev.slipway.operation.deploy;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.terraform.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A plan is told as somebody reads it who decides whether it happens. */
class PlanWordsTest {
  private static final String CHANGES =
      """
      {"address": "aws_lb.alb", "type": "aws_lb", "mode": "managed", "change": {"actions": ["update"],
        "before": {"idle_timeout": 60, "arn": "a"}, "after": {"idle_timeout": 300, "arn": "a"},
        "after_unknown": {"dns_name": true}}},
      {"address": "aws_s3_bucket.logs", "type": "aws_s3_bucket", "mode": "managed", "change": {
        "actions": ["delete", "create"], "replace_paths": [["bucket"]]}},
      {"address": "aws_db_instance.old", "type": "aws_db_instance", "mode": "managed",
        "change": {"actions": ["delete"]}},
      {"address": "aws_iam_role.gone", "type": "aws_iam_role", "mode": "managed",
        "change": {"actions": ["delete"]}},
      {"address": "aws_vpc.main", "type": "aws_vpc", "mode": "managed", "change": {"actions": ["no-op"]}},
      {"address": "aws_lb.b", "previous_address": "aws_lb.a", "type": "aws_lb", "mode": "managed",
        "change": {"actions": ["no-op"]}},
      {"address": "data.aws_vpc.vpc", "type": "aws_vpc", "mode": "data", "change": {"actions": ["read"]}},
      {"address": "aws_sns_topic.new", "type": "aws_sns_topic", "mode": "managed",
        "change": {"actions": ["create"], "after_unknown": {"arn": true}}}
      """;

  @Test
  void everyChangeHasALineThatSaysWhatOrWhy() throws IOException {
    assertThat(PlanWords.of(plan(CHANGES), losses(plan(CHANGES))))
        .isEqualTo(
            """
              ~ aws_lb.alb: dns_name, idle_timeout
              ± aws_s3_bucket.logs, made anew for bucket (WHAT IT HOLDS IS LOST)
              - aws_db_instance.old (WHAT IT HOLDS IS LOST)
              - aws_iam_role.gone
              → aws_lb.b, until now aws_lb.a
              + aws_sns_topic.new
              outputs host\
            """);
  }

  @Test
  void theyAreCountedByKind() throws IOException {
    assertThat(PlanWords.planned(plan(CHANGES)))
        .isEqualTo("1 to make, 1 to change, 1 to replace, 2 to destroy, 1 to move");
    assertThat(PlanWords.done(plan(CHANGES)))
        .isEqualTo("1 made, 1 changed, 1 replaced, 2 destroyed, 1 moved");
    assertThat(PlanWords.planned(plan(""))).isEqualTo("nothing but outputs");
  }

  @Test
  void whatWouldLoseDataIsRefusedUntilSomebodySaysThatItMayGo() throws IOException {
    Set<String> losses = losses(plan(CHANGES), "aws_s3_bucket.logs");
    assertThat(losses).containsExactly("aws_db_instance.old");
    var refusal = assertThrows(Trouble.class, () -> Losses.refuse(losses));
    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo(
            "What aws_db_instance.old holds would be lost: nothing was changed."
                + " --accept-replacement ADDRESS, once for each, lets it be.");
    Losses.refuse(losses(plan(CHANGES), "aws_s3_bucket.logs", "aws_db_instance.old"));
  }

  private static Set<String> losses(Plan plan, String... accepted) {
    return new Losses(List.of(accepted)).in(plan);
  }

  private static Plan plan(String changes) throws IOException {
    return new Plan(
        Path.of("plan"),
        new JsonMapper()
            .readTree(
                """
                {"resource_changes": [%s], "output_changes": {
                  "host": {"actions": ["update"]}, "port": {"actions": ["no-op"]}}}
                """
                    .formatted(changes)));
  }
}
