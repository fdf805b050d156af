package dev.slipway.operation.smoke;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * A page that a distribution serves.
 *
 * @param html whether it has to be the application's page, whatever is asked for
 */
record Page(String stack, String page, String what, boolean html) implements Promise {
  private static final String AMPLIFY =
      "see what the distribution's origin answers; docs/amplify.md says how a front end is built";

  @Override
  public String text() {
    return page + " " + what;
  }

  @Override
  public Answer ask(Way way) throws IOException {
    try (var answer = Exchange.get(way, URI.create(page), Map.of("Accept", "text/html"))) {
      String type = answer.header("content-type").orElse("nothing");
      String seen = answer.status() + " with " + type;
      boolean right =
          html ? answer.status() == 200 && type.startsWith("text/html") : answer.status() < 400;
      String remedy = html ? "scripts/site " + stack + " --from DIR uploads it" : "";
      return right ? Answer.ok(seen) : Answer.failed(seen, remedy.isEmpty() ? AMPLIFY : remedy);
    }
  }
}
