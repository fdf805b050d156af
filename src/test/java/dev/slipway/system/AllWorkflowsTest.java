package dev.slipway.system;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.Permissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the roles of workflows may do to all that the stacks of their account hold: to what is their
 * environment's, and to none whose name goes on where another one's ends.
 */
class AllWorkflowsTest {
  private static final Map<String, String> NONE = Map.of();

  /** Those that have roles of their own; LTT's share a stack. */
  static Stream<Named<StackModel>> stacks() {
    return Documents.stacks().stream()
        .filter(each -> each.at("aws_iam_role.github_deploy").isPresent())
        .map(each -> Named.of(each.name(), each));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stacks")
  @DisplayName("CLA-10, ALV-08, H2O-08, FIB-11 a role deploys its environment and no other")
  void deploys(StackModel stack) {
    Permissions role = Permissions.of(stack, "github_deploy");
    for (StackModel other : ofAccount(stack)) {
      String cluster = name(other.resources("aws_ecs_cluster").get(0), "name");
      for (Block task : other.resources("aws_ecs_task_definition")) {
        String family = name(task, "family");
        boolean mine = other == stack && !family.endsWith("data-setup");
        String revision = arn(other, "ecs", "task-definition/" + family + ":7");
        var in = Map.of("ecs:cluster", arn(other, "ecs", "cluster/" + cluster));
        may(mine, role, "ecs:RegisterTaskDefinition", revision, NONE);
        may(mine, role, "ecs:RunTask", revision, in);
        var passed = Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com");
        for (String kind : List.of("task", "execution")) {
          String arn = "arn:aws:iam::" + account(other) + ":role/" + family + "-" + kind;
          may(mine, role, "iam:PassRole", arn, passed);
          may(false, role, "iam:PassRole", arn, NONE);
        }
        for (Block service : stack.resources("aws_ecs_service")) {
          var runs = Map.of("ecs:task-definition", revision);
          may(mine, role, "ecs:UpdateService", service(stack, service), runs);
        }
      }
      for (Block service : other.resources("aws_ecs_service")) {
        may(other == stack, role, "ecs:UpdateService", service(other, service), NONE);
      }
      String task = arn(other, "ecs", "task/" + cluster + "/0a1b");
      may(other == stack, role, "ecs:StopTask", task, NONE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stacks")
  @DisplayName("CLA-10, ALV-08, H2O-08, FIB-11 it looks at its environment and at no other")
  void looks(StackModel stack) {
    Permissions role = Permissions.of(stack, "github_deploy");
    for (StackModel other : ofAccount(stack)) {
      boolean mine = other == stack;
      for (Block task : other.resources("aws_ecs_task_definition")) {
        Body log = task.body().document("container_definitions").blocks("").get(0);
        String group =
            group(other, log.text("logConfiguration.options.awslogs-group").orElseThrow());
        String stream = arn(other, "logs", "log-group:" + group + ":log-stream:a/b/c");
        may(mine, role, "logs:GetLogEvents", stream, NONE);
      }
      for (Block alarm : other.resources("aws_cloudwatch_metric_alarm")) {
        String arn = arn(other, "cloudwatch", "alarm:" + name(alarm, "alarm_name"));
        may(mine, role, "cloudwatch:DescribeAlarms", arn, NONE);
      }
      for (Block secret : other.resources("aws_secretsmanager_secret")) {
        String arn = arn(other, "secretsmanager", "secret:" + name(secret, "name") + "-a1B2c3");
        may(mine, role, "secretsmanager:DescribeSecret", arn, NONE);
        may(false, role, "secretsmanager:GetSecretValue", arn, NONE);
      }
      String topic = arn(other, "sns", name(other.resources("aws_sns_topic").get(0), "name"));
      may(mine, role, "sns:ListSubscriptionsByTopic", topic, NONE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stacks")
  @DisplayName("CLA-10, ALV-08, H2O-08, FIB-11 its state, lock, images and pages are its own")
  void keeps(StackModel stack) {
    Permissions deploy = Permissions.of(stack, "github_deploy");
    Permissions build = Permissions.of(stack, "github_build");
    for (StackModel other : ofAccount(stack)) {
      Body state = other.backend().orElseThrow().body();
      String key = state.text("bucket").orElseThrow() + "/" + state.text("key").orElseThrow();
      String table = arn(other, "dynamodb", "table/" + state.text("dynamodb_table").orElseThrow());
      var lock = Map.of("dynamodb:LeadingKeys", key + "-release");
      may(other == stack, deploy, "s3:GetObject", "arn:aws:s3:::" + key, NONE);
      may(other == stack, deploy, "dynamodb:PutItem", table, lock);
      may(false, deploy, "dynamodb:PutItem", table, Map.of("dynamodb:LeadingKeys", key));
      for (Block images : other.resources("aws_ecr_repository")) {
        String name = name(images, "name");
        boolean mine = other == stack && !name.endsWith("data-setup");
        String arn = arn(other, "ecr", "repository/" + name);
        may(mine, build, "ecr:UploadLayerPart", arn, NONE);
        may(mine, deploy, "ecr:PutImage", arn, NONE);
        may(false, deploy, "ecr:UploadLayerPart", arn, NONE);
      }
      for (Block bucket : other.resources("aws_s3_bucket")) {
        boolean mine = other == stack && bucket.name().equals("frontend_bucket");
        String pages = "arn:aws:s3:::" + name(bucket, "bucket") + "/index.html";
        may(mine, deploy, "s3:PutObject", pages, NONE);
      }
    }
  }

  private static void may(
      boolean expected, Permissions role, String action, String resource, Map<String, String> by) {
    assertWithMessage("%s on %s by %s", action, resource, by)
        .that(role.allow(action, resource, by))
        .isEqualTo(expected);
  }

  private static List<StackModel> ofAccount(StackModel stack) {
    return Documents.stacks().stream()
        .filter(each -> account(each).equals(account(stack)))
        .map(each -> each.name().equals(stack.name()) ? stack : each)
        .toList();
  }

  private static String service(StackModel stack, Block service) {
    String cluster = name(stack.resources("aws_ecs_cluster").get(0), "name");
    return arn(stack, "ecs", "service/" + cluster + "/" + name(service, "name"));
  }

  /** A log group as a task names it: itself, or by the resource that makes it. */
  private static String group(StackModel stack, String written) {
    return written.startsWith("${")
        ? name(stack.at(written.replaceAll("^\\$\\{|\\.name}$", "")).orElseThrow(), "name")
        : written;
  }

  private static String name(Block block, String argument) {
    return block.body().text(argument).orElseThrow();
  }

  private static String arn(StackModel stack, String service, String resource) {
    String region = stack.providers().get(0).body().text("region").orElseThrow();
    return "arn:aws:%s:%s:%s:%s".formatted(service, region, account(stack), resource);
  }

  private static String account(StackModel stack) {
    return stack.providers().get(0).body().texts("allowed_account_ids").get(0);
  }
}
