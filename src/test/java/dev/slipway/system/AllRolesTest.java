package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.Reading;
import dev.slipway.testing.RealStacks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the roles of every task may do: what the task needs. */
class AllRolesTest {
  /** The tasks whose documents let the application itself read secrets. */
  private static final Set<String> READERS =
      Set.of(
          "classla/backend",
          "fibonacco/api",
          "fibonacco/queue_worker",
          "fibonacco/scheduler",
          "h2o/backend");

  private static final Set<String> LARAVEL = Set.of("UseAssetsBucket", "SendMail", "WriteLog");

  /** What else their documents let applications do, by the permission's Sid. */
  private static final Map<String, Set<String>> USES =
      Map.of(
          "h2o-dev/backend", Set.of("UsePdfBucket"),
          "h2o-prod/backend", Set.of("UsePdfBucket", "Trace"),
          "fibonacco-dev/api", LARAVEL,
          "fibonacco-dev/queue_worker", LARAVEL,
          "fibonacco-dev/scheduler", LARAVEL,
          "fibonacco-production/api", LARAVEL,
          "fibonacco-production/queue_worker", LARAVEL,
          "fibonacco-production/scheduler", LARAVEL);

  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  static List<StackModel> documented() {
    return Documents.stacks();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-06 the execution role pulls, logs and reads what its task names, no more")
  void executionRoles(StackModel stack) {
    for (Block task : stack.resources("aws_ecs_task_definition")) {
      Body container = task.body().document("container_definitions").blocks("").get(0);
      String image = container.text("image").orElseThrow();
      String repository = image.substring(image.indexOf('/') + 1, image.indexOf(':'));
      List<String> secrets =
          container.list("secrets").stream()
              .map(each -> each.path("valueFrom").asText().replaceFirst(":[^:]+::$", ""))
              .distinct()
              .toList();
      Map<String, List<String>> permissions =
          permissions(stack, task.body().text("execution_role_arn").orElseThrow());

      assertThat(permissions.remove("Login")).containsExactly("*");
      assertThat(permissions.remove("Pull"))
          .containsExactly(arn(stack, "ecr", "repository/" + repository));
      assertThat(permissions.remove("Log"))
          .containsExactly("${" + Reading.logGroup(stack, task.name()).address() + ".arn}:*");
      assertThat(permissions.getOrDefault("Secrets", List.of())).containsExactlyElementsIn(secrets);
      permissions.remove("Secrets");
      assertThat(permissions).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-06 several keys of one secret make one permission to read it")
  void keysOfSecrets(StackModel stack) {
    for (Block role : stack.resources("aws_iam_role_policy")) {
      if (role.name().endsWith("_execution")) {
        List<String> read =
            permissions(stack, "${" + role.address() + "}").getOrDefault("Secrets", List.of());
        assertThat(read).containsNoDuplicates();
        read.forEach(
            arn -> assertThat(arn).matches("\\$\\{aws_secretsmanager_secret\\.\\w+\\.arn}"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documented")
  @DisplayName("ALL-06 the task role has a shell where one is allowed, and what is documented")
  void taskRoles(StackModel stack) {
    for (Block task : stack.resources("aws_ecs_task_definition")) {
      Map<String, List<String>> permissions =
          permissions(stack, task.body().text("task_role_arn").orElseThrow());
      if (task.name().equals("data_setup")) {
        assertThat(permissions).doesNotContainKey("Exec");
        continue;
      }
      assertThat(permissions.remove("Exec")).containsExactly("*");
      boolean reads = READERS.contains(RealStacks.system(stack) + "/" + task.name());
      assertThat(permissions.getOrDefault("ReadSecrets", List.of()))
          .containsExactlyElementsIn(reads ? secrets(stack) : List.of());
      permissions.remove("ReadSecrets");
      assertThat(permissions.keySet())
          .containsExactlyElementsIn(USES.getOrDefault(stack.name() + "/" + task.name(), Set.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-06 ECS opens a shell where the role of the service's task lets it")
  void shells(StackModel stack) {
    for (Block service : stack.resources("aws_ecs_service")) {
      String role = "${aws_iam_role." + service.name() + "_application.arn}";
      assertThat(service)
          .has("enable_execute_command", permissions(stack, role).containsKey("Exec"));
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-16 a schedule names the family, so that it starts the latest revision")
  void schedules(StackModel stack) {
    for (Block target : stack.resources("aws_cloudwatch_event_target")) {
      if (!target.body().has("ecs_target")) {
        continue; // it starts no task, but tells people
      }
      String task = target.body().text("ecs_target.task_definition_arn").orElseThrow();
      assertThat(task).matches(arn(stack, "ecs", "task-definition/[\\w-]+"));
      String role = target.body().text("role_arn").orElseThrow();
      assertThat(permissions(stack, role).get("RunLatest")).containsExactly(task);
    }
  }

  /** What the permissions of a role apply to, by their Sid. */
  private static Map<String, List<String>> permissions(StackModel stack, String roleArn) {
    String role =
        Reference.in(roleArn).iterator().next().address().replace("iam_role.", "iam_role_policy.");
    Map<String, List<String>> permissions = new LinkedHashMap<>();
    for (JsonNode each : stack.at(role).orElseThrow().body().document("policy").list("Statement")) {
      permissions.put(each.path("Sid").asText(), new Body(role, each).texts("Resource"));
    }
    return permissions;
  }

  private static List<String> secrets(StackModel stack) {
    return stack.resources("aws_secretsmanager_secret").stream()
        .map(secret -> "${" + secret.address() + ".arn}")
        .toList();
  }

  /** The ARN of something in the stack's own account and region. */
  private static String arn(StackModel stack, String service, String resource) {
    Body provider = stack.providers().get(0).body();
    return "arn:aws:%s:%s:%s:%s"
        .formatted(
            service,
            provider.text("region").orElseThrow(),
            provider.texts("allowed_account_ids").get(0),
            resource);
  }
}
