package dev.slipway.operation.smoke;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.operation.Console;
import java.util.Map;

/** Says of each promise how it was found: a line to people, or all of it to a machine. */
record Report(String stack, Console console, boolean json) {
  private static final String LINE = "%-9s %s: %s";

  void asks(Promise promise) {
    if (console.terminal()) {
      console.step("Asking whether " + promise.text());
    }
  }

  void heard(Promise promise, Answer answer) {
    if (json) {
      return;
    }
    String found = answer.why();
    if (!answer.remedy().isEmpty()) {
      found += (found.isEmpty() ? "" : "; ") + answer.remedy();
    }
    console.say(LINE.formatted(answer.kind(), promise.text(), found));
  }

  /** Returns the exit code. */
  int end(Map<Promise, Answer> answers) {
    long failed = answers.values().stream().filter(Answer::isFailed).count();
    console.clear();
    if (json) {
      console.say(document(answers, failed == 0).toPrettyString());
    } else {
      console.say(
          failed == 0
              ? "%n%s keeps what it promises.".formatted(stack)
              : "%n%s breaks %d of %d promises.".formatted(stack, failed, answers.size()));
    }
    return failed == 0 ? 0 : 1;
  }

  private ObjectNode document(Map<Promise, Answer> answers, boolean ok) {
    ObjectNode document = new JsonMapper().createObjectNode().put("stack", stack).put("ok", ok);
    var list = document.putArray("promises");
    answers.forEach(
        (promise, answer) ->
            list.addObject()
                .put("promise", promise.text())
                .put("result", answer.kind().toString())
                .put("why", answer.why())
                .put("remedy", answer.remedy()));
    return document;
  }
}
