package dev.slipway.synthesis.lock;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One line of a lock: an address and the arguments that give the resource there its identity. */
record LockedResource(String address, SortedMap<String, JsonNode> identity) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  LockedResource {
    identity = Collections.unmodifiableSortedMap(identity);
  }

  /** Reads {@code aws_s3_bucket.logs bucket="ltt-logs" object_lock_enabled=true}. */
  static LockedResource parse(String line) throws IOException {
    String[] parts = line.strip().split("\\s+", 2);
    if (!parts[0].matches("\\w+\\.[\\w-]+")) {
      throw new IOException("'" + parts[0] + "' is not an address");
    }
    SortedMap<String, JsonNode> identity = new TreeMap<>();
    String rest = parts.length < 2 ? "" : parts[1];
    while (!rest.isEmpty()) {
      int equals = rest.indexOf('=');
      if (equals < 1) {
        throw new IOException("'" + rest + "' is not an argument and its value");
      }
      String value = rest.substring(equals + 1);
      try (JsonParser parser = MAPPER.createParser(value)) {
        JsonNode tree = parser.readValueAsTree();
        if (tree == null) {
          throw new IOException("'" + rest + "' has no value");
        }
        identity.put(rest.substring(0, equals), tree);
        rest = value.substring((int) parser.currentLocation().getCharOffset()).strip();
      }
    }
    return new LockedResource(parts[0], identity);
  }

  String type() {
    return address.substring(0, address.indexOf('.'));
  }

  String line() {
    StringBuilder line = new StringBuilder(address);
    String gap = "  ";
    for (var argument : identity.entrySet()) {
      line.append(gap).append(argument.getKey()).append('=').append(argument.getValue());
      gap = " ";
    }
    return line.toString();
  }

  /**
   * The arguments that differ in another resource, with both values; references follow the moves.
   */
  List<String> changes(LockedResource now, Moves moves) {
    Set<String> arguments = new TreeSet<>(identity.keySet());
    arguments.addAll(now.identity.keySet());
    return arguments.stream()
        .filter(argument -> !moves.follow(value(argument)).equals(now.value(argument)))
        .map(argument -> argument + " was " + value(argument) + ", is " + now.value(argument))
        .toList();
  }

  /** The argument as written; "not set" for what Terraform takes for the same as absent. */
  private String value(String argument) {
    JsonNode value = identity.get(argument);
    boolean unset = value == null || value.toString().matches("false|null|\"\"|\\[]|0");
    return unset ? "not set" : value.toString();
  }
}
