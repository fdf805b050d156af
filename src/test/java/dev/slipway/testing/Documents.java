package dev.slipway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the documents speak of: these stacks are there, and are as the documents say. Whatever else
 * the project has is held by the rules for every stack alone, so that nothing here needs to know of
 * a stack that somebody adds.
 */
public final class Documents {
  /** Their stacks. */
  public static final List<String> STACKS =
      List.of(
          "alva-staging",
          "classla-dev",
          "classla-prod",
          "fibonacco-dev",
          "fibonacco-production",
          "h2o-dev",
          "h2o-prod",
          "ltt-dev-staging",
          "ltt-prod",
          "ltt-shared");

  /** Their services by system, as the addresses of these begin. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "alva", "web|api|auth|admin",
          "classla", "backend",
          "fibonacco", "api|queue_worker|scheduler",
          "h2o", "backend",
          "ltt", "(dev|staging|prod)_(backend|frontend)");

  private Documents() {}

  /** Their stacks as synthesized; the parameter of a test of what the documents ask of each. */
  public static List<StackModel> stacks() {
    return STACKS.stream().map(Documents::stack).toList();
  }

  /** One of them, without the services that its document does not name and what is theirs. */
  public static StackModel stack(String name) {
    return reduced(RealStacks.named(name), SERVICES.get(RealStacks.system(name)));
  }

  static StackModel reduced(StackModel stack, String services) {
    List<String> others =
        stack.resources("aws_ecs_service").stream()
            .map(Block::name)
            .filter(service -> !service.matches(services))
            .toList();
    return others.isEmpty() ? stack : without(others, stack);
  }

  /** Whatever is a service's own bears its name in its address. */
  private static StackModel without(List<String> services, StackModel stack) {
    Pattern theirs = Pattern.compile("(^|.*_)(" + String.join("|", services) + ")(_.*|$)");
    ObjectNode root = stack.json().deepCopy();
    for (String section : List.of("resource", "data")) {
      root.path(section).forEach(type -> remove(theirs, type));
    }
    remove(theirs, root.path("output"));
    return StackModel.parse(stack.name(), root.toString());
  }

  private static void remove(Pattern theirs, JsonNode blocks) {
    if (blocks instanceof ObjectNode named) {
      named.remove(
          ImmutableList.copyOf(named.fieldNames()).stream()
              .filter(name -> theirs.matcher(name).matches())
              .toList());
    }
  }

  public static boolean speakOf(StackModel stack) {
    return STACKS.contains(stack.name());
  }

  /** The systems that they describe. */
  public static Set<String> systems() {
    return STACKS.stream().map(RealStacks::system).collect(Collectors.toSet());
  }
}
