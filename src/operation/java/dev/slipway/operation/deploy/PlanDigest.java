package dev.slipway.operation.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.terraform.Plan;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a plan is called: the same for two plans if they do the same, to the value. Who has reviewed
 * a plan hands this on, and no file: that holds values, and other things than a plan may be in it.
 */
final class PlanDigest {
  /** Too many to find another plan of the same name, and few enough to compare by eye. */
  private static final int DIGITS = 32;

  private PlanDigest() {}

  static String of(Plan plan) {
    MessageDigest digest = sha256();
    for (JsonNode each : plan.json().path("resource_changes")) {
      add(digest, each, each.path("address").asText());
    }
    for (var each : plan.json().path("output_changes").properties()) {
      add(digest, each.getValue(), each.getKey());
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  /** Refuses a plan that is another one than somebody has reviewed. */
  static void require(String digest, Optional<String> reviewed) {
    if (reviewed.isPresent() && !reviewed.get().equals(digest)) {
      throw new Trouble(
          "That is not the plan that was reviewed, which is %s, but %s: nothing was changed. Review it anew."
              .formatted(reviewed.get(), digest));
    }
  }

  /** Terraform writes keys in order, so that the same is always said in the same way. */
  private static void add(MessageDigest digest, JsonNode change, String name) {
    JsonNode actions = change.has("change") ? change.path("change") : change;
    if (!actions.path("actions").path(0).asText().equals("no-op")
        || change.has("previous_address")) {
      digest.update((name + change + "\n").getBytes(UTF_8));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
