package dev.slipway.operation.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A resource that stands, as it was applied: a destroy goes by that, and not by what a file says.
 * https://github.com/hashicorp/terraform-provider-aws/issues/33523
 */
public record Stood(String address, String type, JsonNode attributes) {
  public boolean is(String... types) {
    return List.of(types).contains(type);
  }

  public boolean says(String argument) {
    return attributes.path(argument).asBoolean(false);
  }

  public String text(String argument) {
    return attributes.path(argument).asText("");
  }

  public int number(String argument) {
    return attributes.path(argument).asInt(0);
  }
}
