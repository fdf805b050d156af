package dev.slipway.environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pieces of a JSON Schema, with their keys in the order in which a person reads them. */
final class Schemas {
  private Schemas() {}

  static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = ordered("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  static Map<String, Object> described(Optional<String> meaning, Map<String, Object> schema) {
    Map<String, Object> described = new LinkedHashMap<>();
    meaning.ifPresent(text -> described.put("description", text));
    described.putAll(schema);
    return described;
  }
}
