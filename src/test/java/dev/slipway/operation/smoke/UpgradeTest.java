package dev.slipway.operation.smoke;

import static com.google.common.truth.Truth.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A connection that becomes a WebSocket is told from one that does not. */
class UpgradeTest {
  private static final String HOST = "shop.example";
  private static final Upgrade SOCKET =
      new Upgrade(Promised.service("backend"), URI.create("https://shop.example/socket"));

  @Test
  @DisplayName("CLA-10 a WebSocket opens")
  void opens() throws Exception {
    try (var server = new Sockets(true)) {
      assertThat(greeting(server)).isEqualTo("hi"); // what we test against is one to Java, too
      assertThat(SOCKET.ask(server.way(HOST))).isEqualTo(Answer.ok("101"));
    }
  }

  @Test
  void whoSays101MustHaveUnderstood() throws Exception {
    try (var server = new Sockets(false)) {
      assertThat(SOCKET.ask(server.way(HOST)).why())
          .isEqualTo("101 with a wrong Sec-WebSocket-Accept");
    }
  }

  @Test
  void aPageIsNoSocket() throws Exception {
    try (var web = Web.saying(200, "text/html", "<p>")) {
      Answer answer = SOCKET.ask(web.way(HOST));
      assertThat(answer.isFailed()).isTrue();
      assertThat(answer.why()).isEqualTo("200 instead of 101");
    }
  }

  private static String greeting(Sockets server) throws Exception {
    var said = new CompletableFuture<String>();
    var listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            said.complete(text.toString());
            return null;
          }
        };
    HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/socket"), listener)
        .get(10, TimeUnit.SECONDS);
    return said.get(10, TimeUnit.SECONDS);
  }
}
