package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the roles of every task may do: what the task needs. */
class AllRolesTest {
  static List<StackModel> stacks() {
    return RealStacks.all();
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
          .containsExactly("arn:aws:ecr:eu-west-1:411683670812:repository/" + repository);
      assertThat(permissions.remove("Log"))
          .containsExactly("${aws_cloudwatch_log_group." + task.name() + ".arn}:*");
      assertThat(permissions.getOrDefault("Secrets", List.of())).containsExactlyElementsIn(secrets);
      permissions.remove("Secrets");
      assertThat(permissions).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-06 the task role opens shells where those are allowed, and no other door")
  void taskRoles(StackModel stack) {
    for (Block task : stack.resources("aws_ecs_task_definition")) {
      Map<String, List<String>> permissions =
          permissions(stack, task.body().text("task_role_arn").orElseThrow());
      if (!task.name().equals("data_setup")) {
        assertThat(permissions).containsExactly("Exec", List.of("*"));
      }
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
      assertThat(task).matches("arn:aws:ecs:[a-z0-9-]+:\\d{12}:task-definition/[\\w-]+");
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
}
