package dev.slipway.operation.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.operation.Console;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells what Terraform is at: on a terminal how far it is, else each resource that is done. */
public final class ApplyProgress {
  private final Console console;
  private final int all;
  private final Map<String, String> running = new LinkedHashMap<>();
  private int done;

  public ApplyProgress(Console console, int all) {
    this.console = console;
    this.all = all;
  }

  public void tell(JsonNode event) {
    JsonNode hook = event.path("hook");
    String address = hook.path("resource").path("addr").asText();
    switch (event.path("type").asText()) {
      case "apply_start" -> running.put(address, hook.path("action").asText());
      case "apply_progress" -> {}
      case "apply_complete", "apply_errored" -> {
        running.remove(address);
        done++;
        if (!console.terminal()) {
          console.step(line(event, hook, address));
        }
      }
      default -> {
        return;
      }
    }
    if (console.terminal() && !running.isEmpty()) {
      console.step(done + " of " + all + ": " + running.keySet().iterator().next() + more());
    }
  }

  private String more() {
    return running.size() == 1 ? "" : " and " + (running.size() - 1) + " more";
  }

  private String line(JsonNode event, JsonNode hook, String address) {
    boolean failed = event.path("type").asText().equals("apply_errored");
    return "%d of %d: %s %s, %d s"
        .formatted(
            done,
            all,
            address,
            failed ? "failed" : past(hook.path("action").asText()),
            hook.path("elapsed_seconds").asInt());
  }

  private static String past(String action) {
    return switch (action) {
      case "create" -> "made";
      case "update" -> "changed";
      case "delete" -> "destroyed";
      default -> action;
    };
  }
}
