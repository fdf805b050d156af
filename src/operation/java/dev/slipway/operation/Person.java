package dev.slipway.operation;

import java.util.Map;

/** Who does something, as others read it. */
public final class Person {
  private Person() {}

  /** Whoever started a workflow, or the user of this machine. */
  public static String of(Map<String, String> environment) {
    String actor = environment.get("GITHUB_ACTOR");
    if (actor != null) {
      return "%s (%s/%s/actions/runs/%s)"
          .formatted(
              actor,
              environment.get("GITHUB_SERVER_URL"),
              environment.get("GITHUB_REPOSITORY"),
              environment.get("GITHUB_RUN_ID"));
    }
    return System.getProperty("user.name")
        + "@"
        + environment.getOrDefault("HOSTNAME", "localhost");
  }
}
