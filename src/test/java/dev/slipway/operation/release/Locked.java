package dev.slipway.operation.release;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A lock of LTT's dev that somebody else holds. */
final class Locked {
  private Locked() {}

  static Map<String, AttributeValue> by(String who) {
    var item = new HashMap<String, AttributeValue>();
    item.put(
        "LockID",
        AttributeValue.fromS(
            "alx-monitoring-terraform-state-411683670812/ltt/dev-staging/terraform.tfstate-release-dev"));
    item.put("Holder", AttributeValue.fromS("somebody"));
    item.put("Who", AttributeValue.fromS(who));
    item.put("Since", AttributeValue.fromS("2026-11-27T12:00:00Z"));
    item.put("Operation", AttributeValue.fromS("release x9"));
    item.put("ExpiresAt", AttributeValue.fromN("9999999999"));
    return item;
  }

  /** One whose holder was killed. */
  static Map<String, AttributeValue> over() {
    Map<String, AttributeValue> item = by("ann@laptop");
    item.put("ExpiresAt", AttributeValue.fromN("1"));
    return item;
  }
}
