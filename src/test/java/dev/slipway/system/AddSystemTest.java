package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.check.Validator;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.AddedSystem;
import dev.slipway.testing.Permissions;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding a system goes as docs/add-a-system.md says: its own blocks are compiled and run. */
class AddSystemTest {
  private static final String ENVIRONMENT = "environments/shop/dev.yaml";

  @TempDir static Path home;
  private static Run run;
  private static StackModel stack;

  @BeforeAll
  static void addTheSystem() {
    run = AddedSystem.synth(home);
    assertWithMessage("%s", run.err()).that(run.exitCode()).isEqualTo(0);
    stack = AddedSystem.stack(home);
  }

  @Test
  void printsWhatThePageShows() {
    assertThat(untimed(run.out()).replace(home + "/", ""))
        .isEqualTo(untimed(AddedSystem.shown().get(0)));
  }

  @Test
  void isOneRecordOneClassAndOneFileOfAPageOrSo() {
    assertThat(AddedSystem.FILES.keySet())
        .containsExactly(
            ENVIRONMENT,
            "src/main/java/dev/slipway/spec/shop/ShopSpec.java",
            "src/main/java/dev/slipway/system/shop/Shop.java");
    AddedSystem.FILES.forEach(
        (path, text) ->
            assertWithMessage("lines of %s", path)
                .that(text.lines().filter(line -> !line.startsWith("import ")).count())
                .isAtMost(path.equals(ENVIRONMENT) ? 120 : 90));
  }

  @Test
  void twoServicesAnswerAndAWorkerHasNoPort() {
    assertThat(stack)
        .resources("aws_ecs_service")
        .containsExactly("aws_ecs_service.api", "aws_ecs_service.orders", "aws_ecs_service.web");
    assertThat(stack).has("aws_ecs_service.api").has("load_balancer.0.container_port", 8000);
    assertThat(stack).has("aws_ecs_service.web").has("load_balancer.0.container_port", 3000);
    assertThat(stack).has("aws_ecs_service.orders").hasNo("load_balancer");
    assertThat(Reading.container(stack, "orders")).has("portMappings", List.of());
    assertThat(stack)
        .has("aws_lb_listener_rule.api")
        .has("condition.0.path_pattern.values", List.of("/api/*"));
    assertThat(stack)
        .has("aws_lb_listener_rule.web")
        .has("condition.0.path_pattern.values", List.of("/*"));
  }

  @Test
  void theWorkerScalesByWhatItSaysItself() {
    assertThat(stack)
        .has("aws_appautoscaling_policy.orders_scaling_waiting")
        .has("target_tracking_scaling_policy_configuration.target_value", 50);
    var permissions = Permissions.of(stack, "orders_application");
    String says = "cloudwatch:PutMetricData";
    String own = "cloudwatch:namespace";
    assertThat(permissions.allow(says, "*", Map.of(own, "shop-dev"))).isTrue();
    assertThat(permissions.allow(says, "*", Map.of(own, "AWS/ECS"))).isFalse();
  }

  @Test
  @DisplayName("ALL-09 only who has an arrow reaches the database")
  void onlyWhoHasAnArrowReachesTheDatabase() {
    assertThat(stack).only("aws_db_instance").has("identifier", "shop-dev");
    assertThat(Reading.ways(stack, "ingress"))
        .containsExactly(
            "0.0.0.0/0 -> alb:80",
            "0.0.0.0/0 -> alb:443",
            "alb -> api:8000",
            "alb -> web:3000",
            "api -> database:5432",
            "orders -> database:5432",
            "migration -> database:5432",
            "data_setup -> database:5432");
  }

  @Test
  @DisplayName("ALL-13 the data set-up needs no cache")
  void theDataSetupNeedsNoCache() {
    assertThat(stack).doesNotHave("aws_elasticache_replication_group");
    assertThat(Reading.variables(stack, "data_setup").get("DATA_SETUP"))
        .doesNotContain("\"cache\"");
  }

  @Test
  @DisplayName("ALL-03 each part says its outputs")
  void outputs() {
    assertThat(stack.outputs().stream().map(output -> output.name()))
        .containsAtLeast(
            "alb_dns_name",
            "api_service_name",
            "api_target_group_arn",
            "cluster_name",
            "data_setup_task_family",
            "database_endpoint",
            "migration_task_family",
            "orders_service_name",
            "orders_task_family",
            "secret_arns",
            "shop_web_repository_url",
            "web_service_name");
  }

  @Test
  @Tag("real")
  void theProviderTakesIt(@TempDir Path root) throws Exception {
    assertThat(Validator.of(root, List.of(stack)).faults()).isEmpty();
  }

  @Test
  @DisplayName("ALL-12 what is wrong is said as the page shows")
  void whatIsWrongIsSaidAsThePageShows(@TempDir Path wrong) {
    var refused = AddedSystem.synth(wrong, "{ waiting: 50 }", "{ backlog: 50 }");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err().replace(wrong + "/", "")).isEqualTo(AddedSystem.shown().get(1));
  }

  private static String untimed(String table) {
    return table.replaceAll("\\d+\\.\\d\\d\\b", "0.00");
  }
}
