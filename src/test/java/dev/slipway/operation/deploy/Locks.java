package dev.slipway.operation.deploy;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Locks as Terraform keeps them in DynamoDB. */
final class Locks {
  private static final String BUCKET = "alx-monitoring-terraform-state-411683670812/";

  private Locks() {}

  static Map<String, AttributeValue> key(String stack) {
    String path = BUCKET + stack.replaceFirst("-", "/") + "/terraform.tfstate";
    return Map.of("LockID", AttributeValue.fromS(path));
  }

  /** Somebody who works on a stack. */
  static Map<String, AttributeValue> ofAnn(String stack) {
    String info =
        """
        {"ID": "6b0c9ed6-4a31-4a0c-9f6e-8a3b9a0d6e9b", "Operation": "OperationTypeApply", "Info": "",
         "Who": "ann@laptop", "Version": "1.11.4", "Created": "2026-11-27T12:00:00.123456789Z", "Path": ""}
        """;
    return Map.of(
        "LockID", key(stack).get("LockID"), "Info", AttributeValue.fromS(info.replace("\n", "")));
  }
}
