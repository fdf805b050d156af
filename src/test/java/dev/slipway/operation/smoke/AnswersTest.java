package dev.slipway.operation.smoke;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.operation.smoke.Answer.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Routes, redirects and pages, found kept and broken. */
class AnswersTest {
  private static final String HOST = "shop.example";
  private static final Service BACKEND = Promised.service("backend");
  private static final Reach.Fixed STRANGER = new Reach.Fixed(404, "No such host or path.");

  @Test
  void aRouteReachesAService() throws IOException {
    assertThat(route(Web.saying(404, "text/html", "No such product.")))
        .isEqualTo("ok: 404 for /api/");
    assertThat(route(Web.saying(401, "text/html", "Who?"))).isEqualTo("ok: 401 for /api/");
  }

  @Test
  void aRouteThatEndsBeforeTheServiceFails() throws IOException {
    assertThat(route(Web.saying(404, "text/plain", STRANGER.body())))
        .isEqualTo(
            "failed: 404 for /api/ by the balancer itself: no rule takes it;"
                + " scripts/deploy classla-dev brings it");
    assertThat(route(Web.saying(503, "text/html", "")))
        .isEqualTo(
            "failed: 503 for /api/: what stands before it reaches no healthy task;"
                + " scripts/status classla-dev says why");
    assertThat(route(Web.saying(500, "text/html", "")))
        .isEqualTo("failed: 500 for /api/; scripts/logs classla-dev backend says why");
  }

  @Test
  void aHealthPathAnswersAsTheBalancerExpects() throws IOException {
    assertThat(health(Web.saying(202, "text/plain", ""), "200-299"))
        .isEqualTo("ok: 202 for /health");
    assertThat(health(Web.saying(401, "text/plain", "Who?"), "200"))
        .isEqualTo("failed: 401 for /health, not 200; scripts/logs classla-dev backend says why");
  }

  @Test
  void httpLeadsToTheSameHostByHttps() throws IOException {
    assertThat(redirect(301, "https://shop.example:443/"))
        .isEqualTo("ok: 301 to https://shop.example:443/");
    assertThat(redirect(302, "https://shop.example/")).startsWith("ok: ");
    String see = "; see what listens on port 80 of shop.example";
    assertThat(redirect(301, "https://shop.example.evil/"))
        .isEqualTo("failed: 301 to https://shop.example.evil/" + see);
    assertThat(redirect(301, "http://shop.example/login"))
        .isEqualTo("failed: 301 to http://shop.example/login" + see);
    assertThat(redirect(200, "")).isEqualTo("failed: 200 without TLS" + see);
  }

  @Test
  void pagesAreServed() throws IOException {
    assertThat(page(Web.saying(200, "text/html; charset=utf-8", "<p>"), true))
        .isEqualTo("ok: 200 with text/html; charset=utf-8");
    assertThat(page(Web.saying(403, "application/xml", "<Error/>"), true))
        .isEqualTo(
            "failed: 403 with application/xml; scripts/site classla-dev --from DIR uploads it");
    assertThat(page(Web.saying(404, "text/html", ""), false))
        .startsWith("failed: 404 with text/html; see what the distribution's origin answers");
  }

  private static String route(Web web) throws IOException {
    return said(
        web,
        new Reach(
            BACKEND,
            "/api/*",
            URI.create("https://shop.example/api/"),
            Optional.empty(),
            Optional.of(STRANGER)));
  }

  private static String health(Web web, String matcher) throws IOException {
    URI page = URI.create("https://shop.example/health");
    return said(web, new Reach(BACKEND, "/*", page, Optional.of(matcher), Optional.of(STRANGER)));
  }

  private static String redirect(int status, String to) throws IOException {
    return said(Web.saying(status, "text/html", "", "Location", to), new Redirect(HOST));
  }

  private static String page(Web web, boolean html) throws IOException {
    return said(web, new Page("classla-dev", "https://shop.example/", "is served", html));
  }

  private static String said(Web web, Promise promise) throws IOException {
    try (web) {
      Answer answer = promise.ask(web.way(HOST));
      assertThat(answer.kind()).isNotEqualTo(Kind.UNKNOWN);
      String remedy = answer.remedy().isEmpty() ? "" : "; " + answer.remedy();
      return answer.kind() + ": " + answer.why() + remedy;
    }
  }
}
