package dev.slipway.hcl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What Terraform's {@code jsonencode} writes: keys in order, and three signs as escapes. */
final class Encoded {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Encoded() {}

  static String text(JsonNode value) {
    try {
      return MAPPER
          .writeValueAsString(MAPPER.treeToValue(value, Object.class))
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
