package dev.slipway.operation.smoke;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.operation.smoke.Promised.texts;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.operation.Trouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stack's own file says what it promises: nothing of it is typed a second time. */
class PromisesTest {
  private static final String OPEN = "WebSockets and streams stay open";

  @Test
  @DisplayName("LTT-10, LTT-15 each route of each host, through the proxy that ends TLS")
  void ltt() {
    assertThat(texts("ltt-dev-staging"))
        .containsExactly(
            "https://dev-mwongozo.alx-ai-tools.com/api/* reaches dev-backend",
            "https://dev-mwongozo.alx-ai-tools.com/lti/* reaches dev-backend",
            "https://dev-mwongozo.alx-ai-tools.com/health reaches dev-backend",
            "https://dev-mwongozo.alx-ai-tools.com/* reaches dev-frontend",
            "https://staging-mwongozo.alx-ai-tools.com/api/* reaches staging-backend",
            "https://staging-mwongozo.alx-ai-tools.com/lti/* reaches staging-backend",
            "https://staging-mwongozo.alx-ai-tools.com/health reaches staging-backend",
            "https://staging-mwongozo.alx-ai-tools.com/* reaches staging-frontend",
            "http://dev-mwongozo.alx-ai-tools.com leads to https",
            "http://staging-mwongozo.alx-ai-tools.com leads to https",
            OPEN)
        .inOrder();
    assertThat(texts("ltt-prod", "stream backend /api/events"))
        .containsExactly(
            "https://mwongozo.alx-ai-tools.com/api/* reaches prod-backend",
            "https://mwongozo.alx-ai-tools.com/lti/* reaches prod-backend",
            "https://mwongozo.alx-ai-tools.com/health reaches prod-backend",
            "https://mwongozo.alx-ai-tools.com/* reaches prod-frontend",
            "http://mwongozo.alx-ai-tools.com leads to https",
            "https://mwongozo.alx-ai-tools.com/api/events streams its events");
  }

  @Test
  @DisplayName("CLA-10 the smoke test opens a WebSocket where the application has one")
  void classla() {
    assertThat(texts("classla-dev", "# which it is", "websocket backend /socket?v=4"))
        .containsExactly(
            "https://api-dev.classla.example/* reaches backend",
            "http://api-dev.classla.example leads to https",
            "wss://api-dev.classla.example/socket?v=4 opens a WebSocket");
  }

  @Test
  void alvaWithoutADomain() {
    assertThat(texts("alva-staging"))
        .containsExactly(
            "http://alb-1.elb.example/api reaches api",
            "http://alb-1.elb.example/api/* reaches api",
            "http://alb-1.elb.example/auth reaches auth",
            "http://alb-1.elb.example/auth/* reaches auth",
            "http://alb-1.elb.example/admin reaches admin",
            "http://alb-1.elb.example/admin/* reaches admin",
            "http://alb-1.elb.example/* reaches web");
  }

  @Test
  @DisplayName("H2O-08 a backend behind a CDN is asked through it, since nobody else may come")
  void h2o() {
    assertThat(texts("h2o-prod"))
        .containsExactly(
            "https://app.h2o-allegiant.example/api/* reaches backend",
            "https://app.h2o-allegiant.example/ is served",
            "http://app.h2o-allegiant.example leads to https",
            OPEN);
  }

  @Test
  void fibonacco() {
    assertThat(texts("fibonacco-dev"))
        .containsExactly(
            "https://api-dev.fibonacco.com/* reaches api",
            "https://app-dev.fibonacco.com/ is served",
            "https://app-dev.fibonacco.com/any/page is the application's, too",
            "https://learn-dev.fibonacco.com/ is served",
            "https://learn-dev.fibonacco.com/any/page is the application's, too",
            "http://api-dev.fibonacco.com leads to https",
            "http://app-dev.fibonacco.com leads to https",
            "http://learn-dev.fibonacco.com leads to https");
  }

  @Test
  void aRouteIsAskedForItsHealthPathWhereItLeadsThere() {
    var pages =
        Promised.by("classla-dev").stream()
            .filter(Reach.class::isInstance)
            .map(each -> ((Reach) each).page().getPath())
            .toList();
    assertThat(pages).containsExactly("/health");
  }

  @Test
  void whatNoRuleLeadsToIsRefused() {
    refuses("websocket frontend /socket", ":1: no rule leads /socket to a service frontend");
    refuses(
        "websocket /socket",
        ":1: a line is \"websocket SERVICE PATH\" or \"stream SERVICE PATH\", got websocket"
            + " /socket");
    refuses(
        "socket backend /x",
        ":1: a line is \"websocket SERVICE PATH\" or \"stream SERVICE PATH\", got socket backend"
            + " /x");
  }

  private static void refuses(String hint, String why) {
    var trouble = assertThrows(Trouble.class, () -> texts("classla-dev", hint));
    assertThat(trouble).hasMessageThat().isEqualTo(Promised.FILE + why);
  }
}
