package dev.slipway.testing;

import java.util.List;
import java.util.Map;

/** Sentences of IAM policies as a test expects them. */
public final class Policies {
  private Policies() {}

  public static Map<String, Object> allow(String sid, Object resource, String... actions) {
    return Map.of(
        "Sid", sid, "Effect", "Allow", "Action", List.of(actions), "Resource", resources(resource));
  }

  public static Map<String, Object> allow(
      String sid, Object resource, Map<String, Object> condition, String... actions) {
    return Map.of(
        "Sid",
        sid,
        "Effect",
        "Allow",
        "Action",
        List.of(actions),
        "Resource",
        resources(resource),
        "Condition",
        condition);
  }

  private static List<?> resources(Object resource) {
    return resource instanceof List<?> several ? several : List.of(resource);
  }
}
