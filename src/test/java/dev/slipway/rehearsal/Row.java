package dev.slipway.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;

/** What came of one stack: a row of the table. */
final class Row {
  final String stack;
  int resources;
  String apply = "-";
  String replan = "-";
  String destroy = "-";
  double seconds;
  String failure = "";

  Row(String stack) {
    this.stack = stack;
  }

  /** What was wrong before stays said: a stack that is not as it should be is destroyed, too. */
  void fail(String message) {
    failure += (failure.isEmpty() ? "" : "\n\n") + message;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("stack", stack);
    json.put("resources", resources);
    json.put("apply", apply);
    json.put("replan", replan);
    json.put("destroy", destroy);
    json.put("seconds", Math.round(seconds));
    json.put("failure", failure);
    return json;
  }
}
