package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a role may do, judged as IAM judges it: what one statement allows and none denies.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
public record Permissions(Collection<Body> statements) {
  private static final Pattern OPERATOR = Pattern.compile("(?:Arn|String)(?:Equals|Like)");

  /** The permissions of a role by the name of its address. */
  public static Permissions of(StackModel stack, String role) {
    return new Permissions(Reading.permissions(stack, role).values());
  }

  /** Whether it may do this to that, in a request that says so and so of itself. */
  public boolean allow(String action, String resource, Map<String, String> request) {
    return speaks("Allow", action, resource, request) && !speaks("Deny", action, resource, request);
  }

  private boolean speaks(
      String effect, String action, String resource, Map<String, String> request) {
    return statements.stream()
        .filter(each -> each.text("Effect").orElseThrow().equals(effect))
        .filter(each -> each.texts("Action").contains(action))
        .filter(each -> each.texts("Resource").stream().anyMatch(like -> isLike(resource, like)))
        .anyMatch(each -> holds(each.at("Condition"), request));
  }

  private static boolean holds(JsonNode conditions, Map<String, String> request) {
    return conditions.properties().stream()
        .allMatch(
            operator ->
                operator.getValue().properties().stream()
                    .allMatch(
                        condition ->
                            holds(
                                operator.getKey(),
                                request.get(condition.getKey()),
                                condition.getValue())));
  }

  private static boolean holds(String operator, String value, JsonNode likes) {
    // A request of ours names one value of each key.
    String base = operator.replaceFirst("^ForAllValues:", "").replaceFirst("IfExists$", "");
    checkArgument(OPERATOR.matcher(base).matches(), "%s is not understood", operator);
    if (value == null) {
      return operator.endsWith("IfExists");
    }
    boolean isPattern = base.endsWith("Like") || base.startsWith("Arn");
    return (likes.isArray() ? likes.valueStream() : Stream.of(likes))
        .map(JsonNode::textValue)
        .anyMatch(like -> isPattern ? isLike(value, like) : value.equals(like));
  }

  private static boolean isLike(String text, String pattern) {
    return text.matches("\\Q" + pattern.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E");
  }
}
