package dev.slipway.operation.deploy;

import dev.slipway.operation.aws.Image;
import dev.slipway.operation.terraform.State;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must be there before a service, a schedule or a front end can start.
 *
 * @param service as the variable {@code held_services} calls it
 * @param held what is left out, or switched off, while it is held
 * @param secrets the names of its secrets
 * @param app the address of the Amplify app that a person connects with its repository
 */
record Needs(
    String service, Block held, Set<Image> images, Set<String> secrets, Optional<String> app) {
  private static final String VARIABLE = "held_services";
  private static final Pattern NAME =
      Pattern.compile("setintersection\\(var\\." + VARIABLE + ", \\[\"all\", \"(\\w+)\"]\\)");

  /** Those of everything that can be held back. */
  static List<Needs> of(StackModel stack) {
    List<Needs> all = new ArrayList<>();
    for (Block block : stack.resources()) {
      Optional<String> task =
          switch (block.type()) {
            case "aws_ecs_service" -> block.body().text("task_definition");
            case "aws_cloudwatch_event_rule" -> scheduled(block, stack);
            case "aws_amplify_branch" -> Optional.of("");
            default -> Optional.empty(); // goes with one of these
          };
      task.flatMap(source -> of(block, source, stack)).ifPresent(all::add);
    }
    return all;
  }

  /** The variable of an apply that leaves services out. */
  static String holding(List<String> services) {
    return VARIABLE + "=[\"" + String.join("\", \"", services) + "\"]";
  }

  /** Whether it runs already, so that holding it would end it. */
  boolean isUp(State state) {
    return held.body().has("state")
        ? state.text(held.address(), "state").equals(Optional.of("ENABLED"))
        : state.has(held.address());
  }

  /** None where it cannot be held. */
  private static Optional<Needs> of(Block held, String task, StackModel stack) {
    String condition = held.body().text("count").or(() -> held.body().text("state")).orElse("");
    Matcher name = NAME.matcher(condition);
    if (!name.find()) {
      return Optional.empty();
    }
    Set<Image> images = new LinkedHashSet<>();
    Set<String> secrets = new LinkedHashSet<>();
    for (Body container : containers(task, stack)) {
      Image.of(container.text("image").orElse("")).ifPresent(images::add);
      Reference.in(container.at("secrets")).stream()
          .flatMap(secret -> stack.at(secret.address()).stream())
          .forEach(secret -> secret.body().text("name").ifPresent(secrets::add));
    }
    Optional<String> app =
        Reference.in(held.body().at("app_id")).stream().map(Reference::address).findFirst();
    return Optional.of(new Needs(name.group(1), held, images, secrets, app));
  }

  /** What a rule starts by the clock. */
  private static Optional<String> scheduled(Block rule, StackModel stack) {
    return stack.resources("aws_cloudwatch_event_target").stream()
        .filter(target -> target.references().stream().anyMatch(each -> isOf(rule, each)))
        .findFirst()
        .flatMap(target -> target.body().text("ecs_target.task_definition_arn"));
  }

  private static boolean isOf(Block block, Reference reference) {
    return reference.address().equals(block.address());
  }

  /** Those of a task definition, which a service refers to and a schedule names by its family. */
  private static List<Body> containers(String task, StackModel stack) {
    String family = task.replaceFirst(".*task-definition/", "");
    return stack.resources("aws_ecs_task_definition").stream()
        .filter(
            each ->
                Reference.in(task).stream().anyMatch(reference -> isOf(each, reference))
                    || each.body().text("family").equals(Optional.of(family)))
        .flatMap(each -> each.body().document("container_definitions").blocks("").stream())
        .toList();
  }
}
