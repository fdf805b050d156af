package dev.slipway.construct.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One sentence of an IAM policy: what may be done to what, and when, or what may not. */
public record Statement(
    String effect,
    String sid,
    List<String> actions,
    List<String> resources,
    Map<String, Object> condition) {

  /** A permission without a condition. */
  public static Statement allow(String sid, List<String> actions, List<String> resources) {
    return new Statement("Allow", sid, actions, resources, Map.of());
  }

  /** An exception from the other permissions. */
  public static Statement deny(String sid, List<String> actions, List<String> resources) {
    return new Statement("Deny", sid, actions, resources, Map.of());
  }

  /** The same permission under a condition. */
  public Statement when(String operator, String key, Object value) {
    return new Statement(effect, sid, actions, resources, Map.of(operator, Map.of(key, value)));
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Sid", sid);
    document.put("Effect", effect);
    document.put("Action", actions);
    document.put("Resource", resources);
    if (!condition.isEmpty()) {
      document.put("Condition", condition);
    }
    return document;
  }
}
