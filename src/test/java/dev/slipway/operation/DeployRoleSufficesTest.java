package dev.slipway.operation;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Calls;
import dev.slipway.testing.Command;
import dev.slipway.testing.Permissions;
import dev.slipway.testing.RealStacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody does to an environment takes its deploy role, and no more. */
@Tag("real")
class DeployRoleSufficesTest {
  private static final Set<String> DAY_BY_DAY =
      Set.of(
          "cloudwatch:DescribeAlarms",
          "dynamodb:DeleteItem",
          "dynamodb:PutItem",
          "ecr:BatchGetImage",
          "ecr:DescribeImages",
          "ecs:DescribeServices",
          "ecs:DescribeTaskDefinition",
          "ecs:DescribeTasks",
          "ecs:ExecuteCommand",
          "ecs:ListTasks",
          "ecs:RegisterTaskDefinition",
          "ecs:RunTask",
          "ecs:UpdateService",
          "elasticloadbalancing:DescribeTargetHealth",
          "logs:FilterLogEvents",
          "logs:GetLogEvents",
          "s3:GetObject",
          "secretsmanager:DescribeSecret",
          "sns:ListSubscriptionsByTopic");

  private static final Set<String> SITE =
      Set.of(
          "cloudfront:CreateInvalidation",
          "cloudfront:GetInvalidation",
          "cloudfront:ListInvalidations",
          "s3:DeleteObject",
          "s3:ListBucket",
          "s3:PutObject");

  @TempDir Path folder;

  /** One whose role knows names one by one, and one whose role knows how they begin. */
  @ParameterizedTest
  @CsvSource({
    "fibonacco, dev, api, learning-center-dev-api, 1",
    "ltt, prod, backend, ltt-prod-backend, 0"
  })
  @DisplayName("ALL-17, LTT-13, FIB-11 every command but those that apply takes no more")
  void everyCommand(String system, String environment, String service, String family, int proxied)
      throws Exception {
    try (var operated = new Operated(folder, system, environment)) {
      operated.withObservables();
      push(operated);
      String stack = operated.stack().name();
      boolean hasSite = system.equals("fibonacco");
      Set<Asked> asked =
          during(
              operated,
              () -> {
                run(operated, 0, "release", stack, "--tag=a1");
                run(operated, 0, "release", stack, "--tag=b2");
                run(operated, 0, "rollback", stack);
                operated.aws().programs().ofFamily(family).exits(1);
                run(operated, 1, "release", stack, "--tag=c3");
                run(operated, 0, "task", stack, "migrate");
                run(operated, 0, "logs", stack, "migrate");
                run(operated, 4, "status", stack);
                run(operated, 1, "smoke", stack, "--timeout=0");
                run(operated, proxied, "proxy", stack); // which has no internal balancer
                operated.aws().programs().ofFamily(family).exits(0);
                exec(operated, stack, service);
                if (hasSite) {
                  site(operated, stack);
                }
              });

      assertThat(forbidden(asked, role(stack, "github_deploy"))).isEmpty();
      Set<String> actions = asked.stream().map(Asked::action).collect(Collectors.toSet());
      assertThat(actions).containsAtLeastElementsIn(DAY_BY_DAY);
      assertThat(SITE.stream().filter(actions::contains).toList()).hasSize(hasSite ? 6 : 0);
    }
  }

  @Test
  @DisplayName("LTT-13, ALL-17 one environment of two takes its own role, and no other's")
  void anotherEnvironmentTakesAnotherRole() throws Exception {
    try (var operated = new Operated(folder, "ltt", "dev-staging")) {
      push(operated);
      Permissions dev = Permissions.of(RealStacks.named("ltt-shared"), "github_deploy_dev");
      Set<Asked> own =
          during(
              operated,
              () -> {
                run(operated, 0, "release", "ltt-dev-staging", "--environment=dev", "--tag=a1");
                run(operated, 0, "task", "ltt-dev-staging", "dev-migrate");
              });
      assertThat(forbidden(own, dev)).isEmpty();

      Set<Asked> others =
          during(operated, () -> run(operated, 0, "task", "ltt-dev-staging", "staging-migrate"));
      assertThat(forbidden(others, dev).stream().map(Asked::action)).contains("ecs:RunTask");

      operated.aws().faults().next(1, "ecs", "DescribeServices", "AccessDeniedException");
      String seen = operated.run("status", "ltt-dev-staging").out();
      assertThat(seen).contains("    dev-backend: these credentials may not look\n");
      assertThat(seen).contains("    staging-backend: 1 of 1 running, ");
    }
  }

  private static Set<Asked> during(Operated operated, Runnable work) {
    var asks = new Asks(operated.stack());
    return Calls.during(work).stream().flatMap(asks::of).collect(Collectors.toSet());
  }

  private static Set<Asked> forbidden(Set<Asked> asked, Permissions role) {
    return asked.stream()
        .filter(each -> !role.allow(each.action(), each.resource(), each.request()))
        .collect(Collectors.toSet());
  }

  /** A role of the stack, or of the one that has the roles of LTT's. */
  private static Permissions role(String stack, String role) {
    return stack.equals("ltt-prod")
        ? Permissions.of(RealStacks.named("ltt-shared"), role + "_prod")
        : Permissions.of(RealStacks.named(stack), role);
  }

  /** What three releases are of, by tags of whatever environment. */
  private static void push(Operated operated) {
    for (String repository : repositories(operated.stack())) {
      Stream.of("a1", "b2", "c3")
          .flatMap(tag -> Stream.of(tag, "dev-" + tag, "prod-" + tag))
          .forEach(tag -> operated.push(repository, tag));
    }
  }

  private static Set<String> repositories(StackModel stack) {
    Set<String> names = new TreeSet<>();
    for (Block task : stack.resources("aws_ecs_task_definition")) {
      String image =
          task.body().document("container_definitions").blocks("").get(0).text("image").orElse("");
      names.add(image.replaceAll("^[^/]*/|[:@][^/]*$", ""));
    }
    names.removeIf(name -> name.endsWith("data-setup"));
    return names;
  }

  private void exec(Operated operated, String stack, String service) {
    var path = program("session-manager-plugin", "#!/bin/sh\n");
    ended(0, operated.run(path, "exec", stack, service));
  }

  /** Variables by which a program of ours is found in the place of another's. */
  private Map<String, String> program(String name, String text) {
    try {
      Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
      Files.writeString(program, text);
      assertThat(program.toFile().setExecutable(true)).isTrue();
      return Map.of("PATH", program.getParent() + ":" + System.getenv("PATH"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void site(Operated operated, String stack) {
    try {
      Path pages = Files.createDirectories(folder.resolve("dist"));
      Files.writeString(pages.resolve("index.html"), "<p>");
      run(operated, 0, "site", stack, "--from=" + pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Operated operated, int code, String script, String... words) {
    ended(code, operated.run(script, words));
  }

  private static void ended(int code, Command done) {
    assertWithMessage(done.out() + done.err()).that(done.exitCode()).isEqualTo(code);
  }
}
