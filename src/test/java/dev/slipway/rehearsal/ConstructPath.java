package dev.slipway.rehearsal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Leads from what Terraform names back to the construct that made it. */
final class ConstructPath {
  private ConstructPath() {}

  /** The path of the construct behind an address such as {@code aws_ecs_service.dev_backend[0]}. */
  static String of(Path stack, String address) {
    try {
      var parts = address.replaceAll("\\[.*", "").replaceFirst("^data\\.", "").split("\\.", 2);
      String kind = address.startsWith("data.") ? "data" : "resource";
      return parts.length < 2
          ? ""
          : new JsonMapper()
              .readTree(stack.resolve("cdk.tf.json").toFile())
              .path(kind)
              .path(parts[0])
              .path(parts[1])
              .path("//")
              .path("metadata")
              .path("path")
              .asText();
    } catch (IOException e) {
      return "";
    }
  }
}
