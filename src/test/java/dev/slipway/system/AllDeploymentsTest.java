package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;
import static java.util.stream.Collectors.toSet;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.Reading;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every service of every stack comes to run, and to run anew. */
class AllDeploymentsTest {
  /** Whose image and what command a system's migration takes. */
  private record Migration(String task, String service, String command) {
    /** The task beside a service, where that is the one whose database it migrates. */
    Optional<String> beside(Block service) {
      return service.name().matches("(.+_)?" + this.service)
          ? Optional.of(service.name().replaceFirst(this.service + "$", task))
          : Optional.empty();
    }
  }

  private static final Map<String, Migration> MIGRATIONS =
      Map.of(
          "ltt", new Migration("migrate", "backend", "alembic upgrade head"),
          "classla", new Migration("migrate", "backend", "npm run migrate"),
          "alva", new Migration("migrations", "api", "pnpm db:migrate"),
          "h2o", new Migration("migrate", "backend", "alembic upgrade head"),
          "fibonacco", new Migration("migration", "api", "php artisan migrate --force"));

  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  static List<StackModel> documented() {
    return Documents.stacks();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-07 services roll, roll back and wait; what others decide is left alone")
  void deployments(StackModel stack) {
    for (Block service : stack.resources("aws_ecs_service")) {
      boolean scaled =
          stack.resources("aws_appautoscaling_target").stream()
              .anyMatch(
                  target -> target.references().contains(new Reference(service.address(), "")));
      assertThat(service)
          .has("deployment_circuit_breaker.enable", true)
          .has("deployment_circuit_breaker.rollback", true)
          .has("deployment_minimum_healthy_percent")
          .has("wait_for_steady_state", true)
          .has(
              "lifecycle.ignore_changes",
              scaled ? List.of("desired_count", "task_definition") : List.of("task_definition"));
    }
  }

  @ParameterizedTest
  @MethodSource("documented")
  @DisplayName(
      "ALL-07 a new task comes before the old one goes, but for one that must not run twice")
  void newBeforeOld(StackModel stack) {
    for (Block service : stack.resources("aws_ecs_service")) {
      assertThat(service)
          .has("deployment_maximum_percent", service.name().equals("scheduler") ? 100 : 200);
    }
  }

  @ParameterizedTest
  @MethodSource("documented")
  @DisplayName(
      "ALL-07 a service has the documented time to become healthy, or enough for a slow start")
  void timeToStart(StackModel stack) {
    boolean documented = stack.name().startsWith("classla");
    for (Block service : stack.resources("aws_ecs_service")) {
      if (service.body().has("load_balancer")) { // which asks no worker
        assertThat(service).has("health_check_grace_period_seconds", documented ? 60 : 180);
      }
      var container = Reading.container(stack, service.name());
      if (service.body().has("load_balancer") || container.has("healthCheck")) {
        assertThat(container).has("healthCheck.startPeriod", documented ? 40 : 60);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-07 whatever scales a service, by CPU or memory, its number is left alone")
  void scaling(StackModel stack) {
    for (Block policy : stack.resources("aws_appautoscaling_policy")) {
      Set<List<String>> left =
          named(stack, policy)
              .flatMap(target -> named(stack, target))
              .filter(each -> each.type().equals("aws_ecs_service"))
              .map(service -> service.body().texts("lifecycle.ignore_changes"))
              .collect(toSet());
      assertWithMessage("%s", policy.address())
          .that(left)
          .containsExactly(List.of("desired_count", "task_definition"));
    }
  }

  @Test
  @DisplayName("ALL-11 wherever services run there is a task that migrates")
  void migrations() {
    for (StackModel stack : documented()) {
      List<Block> services = stack.resources("aws_ecs_service");
      assertWithMessage("clusters of %s with a migration", stack.name())
          .that(services.stream().filter(each -> migration(stack, each).isPresent()).count())
          .isEqualTo(services.isEmpty() ? 0 : stack.resources("aws_ecs_cluster").size());
    }
  }

  @ParameterizedTest
  @MethodSource("documented")
  @DisplayName("ALL-11 a migration runs its own command in the image of the service it is for")
  void migration(StackModel stack) {
    for (Block service : stack.resources("aws_ecs_service")) {
      migration(stack, service).ifPresent(task -> migration(stack, service, task));
    }
  }

  private static void migration(StackModel stack, Block service, String task) {
    Body container = container(stack, task);
    assertThat(String.join(" ", container.texts("0.command")))
        .isEqualTo(MIGRATIONS.get(RealStacks.system(stack)).command());
    assertThat(container.at("0.image")).isEqualTo(container(stack, service.name()).at("0.image"));
    assertThat(stack).has("output." + task + "_task_family");
  }

  private static Optional<String> migration(StackModel stack, Block service) {
    assertThat(MIGRATIONS).containsKey(RealStacks.system(stack));
    return MIGRATIONS.get(RealStacks.system(stack)).beside(service);
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-18 an apply may hold every service and front end back")
  void held(StackModel stack) {
    for (Block part : withImagesOrSources(stack)) {
      assertThat(part).has("count", unlessHeld(part));
      assertThat(stack)
          .has("var.held_services")
          .contains("validation.condition", "\"" + part.name() + "\"");
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-18 whatever needs a part that is held back is held back with it")
  void heldTogether(StackModel stack) {
    for (Block part : withImagesOrSources(stack)) {
      stack
          .blocks()
          .filter(each -> named(stack, each).anyMatch(it -> it.address().equals(part.address())))
          .forEach(each -> assertThat(each).has("count", unlessHeld(part)));
    }
  }

  private static List<Block> withImagesOrSources(StackModel stack) {
    return Stream.of("aws_ecs_service", "aws_amplify_branch")
        .flatMap(type -> stack.resources(type).stream())
        .toList();
  }

  private static String unlessHeld(Block part) {
    return "${length(setintersection(var.held_services, [\"all\", \"%s\"])) > 0 ? 0 : 1}"
        .formatted(part.name());
  }

  private static Stream<Block> named(StackModel stack, Block block) {
    return block.references().stream().flatMap(each -> stack.at(each.address()).stream());
  }

  private static Body container(StackModel stack, String task) {
    return stack
        .at("aws_ecs_task_definition." + task)
        .orElseThrow()
        .body()
        .document("container_definitions");
  }
}
