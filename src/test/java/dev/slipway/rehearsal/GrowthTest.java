package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.rehearsal.Steps.assertEmpty;
import static dev.slipway.rehearsal.Steps.assertKeepsNoSecret;
import static dev.slipway.rehearsal.Steps.succeed;
import static java.util.stream.Collectors.partitioningBy;

import dev.slipway.environment.EnvironmentFile;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A system with a network of its own begins and grows: each test leaves it as the next one finds
 * it.
 */
@Tag("rehearsal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GrowthTest {
  private static final String STACK = "classla-dev";
  private static final String HELD = "-var=held_services=[\"all\"]";

  private static final String FIRST =
      "\n    us-east-1c: { publicBlock: 10.0.1.0/24, privateBlock: 10.0.11.0/24, databaseBlock:";
  private static final String THIRD =
      "\n    us-east-1a: { publicBlock: 10.0.3.0/24, privateBlock: 10.0.13.0/24,"
          + " databaseBlock: 10.0.23.0/24, natIn: us-east-1a }";

  private Stage stage;
  private EnvironmentFile file;
  private Terraform stack;

  @BeforeAll
  void open() throws Exception {
    var home = Scripts.home();
    stage = new Stage(home.resolve("environments"), home.resolve("target/growth"));
    file = stage.file(STACK);
    stage.open(List.of(file));
    stack = stage.copy(file, STACK);
    stage.synth("begun", GrowthTest::withoutFirstZone);
    stage.put("begun", file, stack);
    succeed(stack.init());
  }

  @AfterAll
  void close() {
    if (stage != null) {
      stage.close();
    }
  }

  @Test
  @Order(1)
  @DisplayName("ALL-18 a service and a front end wait until somebody has what they need")
  void theFirstDeployment() {
    succeed(stack.apply(HELD));
    assertEmpty(stack.replan(HELD));
    assertThat(unmet())
        .containsExactly(
            "AWS says otherwise: classla-dev-backend exists should be 1, is 0",
            "AWS says otherwise: classla-dev-frontend builds should be"
                + " [dev (DEVELOPMENT) at every push], is []",
            "AWS says otherwise: classla-dev-frontend is found under should be"
                + " [app-dev.classla.example], is []");

    Secrets.fill(stage.aws(file));

    assertEmpty(stack.replan(HELD));
    succeed(stack.apply());
    assertEmpty(stack.replan());
    assertThat(unmet()).isEmpty();
  }

  @Test
  @Order(2)
  void noSecretStandsInStateOrPlan() {
    assertKeepsNoSecret(stack, stage.aws(file), 3, "secret:classla-dev/app/secrets-");
  }

  @Test
  @Order(3)
  @DisplayName("CLA-02 one more zone, with a NAT gateway of its own, touches nothing in the others")
  void aThirdZone() {
    stage.synth("grown", text -> withoutFirstZone(text).replace(FIRST, THIRD + FIRST));
    stage.put("grown", file, stack);

    var plan = stack.plan();

    var changes =
        plan.changes().stream()
            .collect(partitioningBy(change -> change.matches(".*us_east_1a.*: create")));
    assertThat(changes.get(true)).contains("aws_nat_gateway.vpc_nat_us_east_1a: create");
    // What stands in all zones at once is told of the new one, where it stands.
    assertThat(changes.get(false))
        .containsExactly(
            "aws_lb.alb: update",
            "aws_ecs_service.backend[0]: update",
            "aws_vpc_endpoint.vpc_endpoints_ecr_api: update",
            "aws_vpc_endpoint.vpc_endpoints_ecr_dkr: update");
    succeed(stack.applyPlan());
    assertEmpty(stack.replan());
    assertThat(unmet()).isEmpty();
  }

  /** Makes room for a zone that comes first, in a file as well as by its name. */
  private static String withoutFirstZone(String text) {
    return text.replace("us-east-1a", "us-east-1c").replace("us_east_1a", "us_east_1c");
  }

  private List<String> unmet() {
    return Expectations.unmet(file.spec(), stage.aws(file));
  }
}
