package dev.slipway.operation.smoke;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A route that leads to a service.
 *
 * @param pattern as the rule has it
 * @param page what is asked for, which the pattern takes
 * @param matcher the answers that are right; none where any does that comes from the service
 * @param stranger what the balancer itself says to whom no rule takes
 */
record Reach(
    Service service, String pattern, URI page, Optional<String> matcher, Optional<Fixed> stranger)
    implements Promise {
  private static final Set<Integer> UNREACHED = Set.of(502, 503, 504);

  /** An answer that a balancer gives by itself. */
  record Fixed(int status, String body) {}

  @Override
  public String text() {
    String host = page.getScheme() + "://" + page.getAuthority();
    return "%s%s reaches %s".formatted(host, pattern, service.name());
  }

  @Override
  public Answer ask(Way way) throws IOException {
    try (var answer = Exchange.get(way, page, Map.of("Accept", "*/*"))) {
      int status = answer.status();
      String seen = status + " for " + page.getPath();
      if (UNREACHED.contains(status)) {
        return Answer.failed(
            seen + ": what stands before it reaches no healthy task", service.status());
      }
      if (stranger.isPresent()
          && status == stranger.get().status()
          && answer.text().equals(stranger.get().body())) {
        return Answer.failed(seen + " by the balancer itself: no rule takes it", service.deploy());
      }
      boolean right = matcher.map(codes -> Codes.match(codes, status)).orElse(status < 500);
      String expected = matcher.map(codes -> ", not " + codes).orElse("");
      return right ? Answer.ok(seen) : Answer.failed(seen + expected, service.logs());
    }
  }
}
