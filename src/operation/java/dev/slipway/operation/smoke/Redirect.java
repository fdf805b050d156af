package dev.slipway.operation.smoke;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Who comes without TLS is led to where there is. */
record Redirect(String host) implements Promise {
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  @Override
  public String text() {
    return "http://" + host + " leads to https";
  }

  @Override
  public Answer ask(Way way) throws IOException {
    try (var answer = Exchange.get(way, URI.create("http://" + host + "/"), Map.of())) {
      String to = answer.header("location").orElse("");
      if (!MOVED.contains(answer.status())) {
        return Answer.failed(
            answer.status() + " without TLS", "see what listens on port 80 of " + host);
      }
      boolean right =
          to.equals("https://" + host)
              || to.startsWith("https://" + host + "/")
              || to.startsWith("https://" + host + ":443/");
      String seen = answer.status() + " to " + (to.isEmpty() ? "nowhere" : to);
      return right
          ? Answer.ok(seen)
          : Answer.failed(seen, "see what listens on port 80 of " + host);
    }
  }
}
