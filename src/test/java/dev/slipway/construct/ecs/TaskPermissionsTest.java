package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.secrets.SecretReference;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskPermissionsTest {
  private static final String LOG = "arn:aws:logs:eu-west-1:111122223333:log-group:/ecs/web";

  @Test
  void pullsFromItsOwnRepositoryAlone() {
    assertThat(start(Map.of()))
        .contains(
            Statement.allow(
                "Pull",
                List.of(
                    "ecr:BatchCheckLayerAvailability",
                    "ecr:BatchGetImage",
                    "ecr:GetDownloadUrlForLayer"),
                List.of("arn:aws:ecr:eu-west-1:111122223333:repository/shop-web")));
  }

  @Test
  void writesItsOwnLogAlone() {
    assertThat(start(Map.of()))
        .contains(
            Statement.allow(
                "Log", List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(LOG + ":*")));
  }

  @Test
  void readsExactlyTheSecretsThatItNames() {
    assertThat(
            start(
                Map.of(
                    "URL", secret("arn:url", Optional.of("url")),
                    "USER", secret("arn:url", Optional.of("user")),
                    "KEY", secret("arn:key", Optional.empty()))))
        .contains(
            Statement.allow(
                "Secrets",
                List.of("secretsmanager:GetSecretValue"),
                List.of("arn:key", "arn:url")));
  }

  @Test
  void readsNoSecretWhenItNamesNone() {
    assertThat(start(Map.of()).stream().map(Statement::sid))
        .containsExactly("Login", "Pull", "Log");
  }

  @Test
  void theApplicationMayDoNothingUnlessTold() {
    assertThat(run(false, List.of())).isEmpty();
  }

  @Test
  void theApplicationMayDoWhatItIsTold() {
    assertThat(run(false, List.of(Tasks.READ))).containsExactly(Tasks.READ);
  }

  @Test
  void aShellNeedsItsChannelsAndNothingElse() {
    assertThat(run(true, List.of()))
        .containsExactly(
            Statement.allow(
                "Exec",
                List.of(
                    "ssmmessages:CreateControlChannel",
                    "ssmmessages:CreateDataChannel",
                    "ssmmessages:OpenControlChannel",
                    "ssmmessages:OpenDataChannel"),
                List.of("*")));
  }

  private static SecretReference secret(String arn, Optional<String> key) {
    return new SecretReference(arn, key);
  }

  private static List<Statement> start(Map<String, SecretReference> secrets) {
    var container = Tasks.container(Tasks.PINNED, Map.of(), secrets, true);
    return TaskPermissions.toStart(container, List.of(), Specs.TARGET, LOG);
  }

  private static List<Statement> run(boolean exec, List<Statement> application) {
    var container = Tasks.container(Tasks.PINNED, Map.of(), Map.of(), exec);
    return TaskPermissions.toRun(container, application);
  }
}
