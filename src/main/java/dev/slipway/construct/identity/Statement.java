package dev.slipway.construct.identity;

import dev.slipway.construct.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sentence of an IAM policy: what may be done to what, by whom and when, or what may not.
 *
 * @param principal who may; nobody is named in the policy of a role, which is its own
 * @param resources none are named where a policy belongs to one and takes no name for it
 */
public record Statement(
    String effect,
    String sid,
    Map<String, ?> principal,
    List<String> actions,
    List<String> resources,
    Map<String, Object> condition) {
  private static final String VERSION = "2012-10-17";

  /** A permission without a condition. */
  public static Statement allow(String sid, List<String> actions, List<String> resources) {
    return new Statement("Allow", sid, Map.of(), actions, resources, Map.of());
  }

  /** An exception from the other permissions. */
  public static Statement deny(String sid, List<String> actions, List<String> resources) {
    return new Statement("Deny", sid, Map.of(), actions, resources, Map.of());
  }

  /** The same sentence about somebody, as the policy of a resource has it. */
  public Statement by(Map<String, ?> who) {
    return new Statement(effect, sid, who, actions, resources, condition);
  }

  /** The same permission under a condition. */
  public Statement when(String operator, String key, Object value) {
    return new Statement(
        effect, sid, principal, actions, resources, Map.of(operator, Map.of(key, value)));
  }

  /** A policy of these sentences. */
  public static String policy(List<Statement> statements) {
    return Json.text(
        Map.of(
            "Version",
            VERSION,
            "Statement",
            statements.stream().map(Statement::document).toList()));
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Sid", sid);
    document.put("Effect", effect);
    if (!principal.isEmpty()) {
      document.put("Principal", principal);
    }
    document.put("Action", actions);
    if (!resources.isEmpty()) {
      document.put("Resource", resources);
    }
    if (!condition.isEmpty()) {
      document.put("Condition", condition);
    }
    return document;
  }
}
