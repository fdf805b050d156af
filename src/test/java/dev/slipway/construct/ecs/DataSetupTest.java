package dev.slipway.construct.ecs;

import static dev.slipway.testing.Truths.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DataSetupTest {
  @Test
  @DisplayName("ALL-09, ALL-13 it reaches the database; the cache gets its token by its API")
  void reachesTheDatabaseAlone() {
    assertThat(DataSetups.STACK)
        .resources("aws_vpc_security_group_ingress_rule")
        .containsExactly("aws_vpc_security_group_ingress_rule.database_from_data_setup_5432");
  }

  @Test
  void changesTheLoginsByItself() {
    assertThat(DataSetups.STACK)
        .has("aws_cloudwatch_event_rule.data_setup_rotation")
        .has("schedule_expression", "cron(0 2 1 * ? *)");
    assertThat(DataSetups.STACK)
        .has("aws_cloudwatch_event_target.data_setup_rotation")
        .document("input")
        .has("containerOverrides.command", List.of("--rotate", "logins"));
  }
}
