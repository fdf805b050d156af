package dev.slipway.operation.destroy;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.operation.terraform.State;
import dev.slipway.operation.terraform.Stood;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of what stands is said beforehand, by what was applied. */
class FarewellTest {
  @Test
  @DisplayName("ALL-20 what goes, what stays and what cannot be made again at once is said before")
  void isSaidBefore() {
    var farewell =
        farewell(
            """
            {'type': 'aws_db_instance', 'name': 'database', 'attributes': {
              'skip_final_snapshot': false, 'final_snapshot_identifier': 'ltt-prod-final'}},
            {'type': 'aws_rds_cluster', 'name': 'scratch', 'attributes': {
              'skip_final_snapshot': true, 'final_snapshot_identifier': null}},
            {'type': 'aws_secretsmanager_secret', 'name': 'url', 'attributes': {
              'name': 'ltt/prod/database_url', 'recovery_window_in_days': 30}},
            {'type': 'aws_secretsmanager_secret', 'name': 'free', 'attributes': {
              'name': 'ltt/dev/redis_url', 'recovery_window_in_days': 0}},
            {'type': 'aws_cloudwatch_log_group', 'name': 'web', 'attributes': {}},
            {'type': 'aws_lb', 'name': 'alb', 'attributes': {}},
            {'type': 'aws_iam_role', 'name': 'task', 'attributes': {}}
            """);

    assertThat(farewell.paragraphs())
        .containsExactly(
            """
            Gone for good, with what it holds:
              aws_rds_cluster.scratch
              aws_cloudwatch_log_group.web
              aws_secretsmanager_secret.free\
            """,
            "Stays:\n  the snapshot ltt-prod-final of aws_db_instance.database",
            "Its name is not free again at once:\n"
                + "  the secret ltt/prod/database_url, for 30 days",
            "Has another address when it is made again:\n  aws_lb.alb")
        .inOrder();
  }

  @Test
  void whatHoldsNothingNeedsNoWord() {
    assertThat(farewell("{'type': 'aws_iam_role', 'name': 'task', 'attributes': {}}").paragraphs())
        .isEmpty();
  }

  private static Farewell farewell(String resources) {
    return new Farewell(stood(resources));
  }

  static List<Stood> stood(String resources) {
    String json =
        ("{'resources': [" + resources + "]}")
            .replace("'attributes': ", "'instances': [{'attributes': ")
            .replace("}}", "}}], 'mode': 'managed'}")
            .replace('\'', '"');
    try {
      return new State(new JsonMapper().readTree(json)).resources();
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
