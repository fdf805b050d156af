package dev.slipway.operation;

import java.util.Map;

/**
 * A permission that a call takes.
 *
 * @param request what the request says of itself
 */
record Asked(String action, String resource, Map<String, String> request) {
  Asked(String action, String resource) {
    this(action, resource, Map.of());
  }
}
