package dev.slipway.operation.smoke;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.operation.proxy.ServerBlocks;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Command;
import dev.slipway.testing.RealStacks;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code scripts/proxy} prints, in a real nginx before a server that stands for a balancer.
 */
@Tag("real")
@SuppressWarnings("try") // nginx runs as long as it is not closed
class ThroughNginxTest {
  private static final String HOST = "mwongozo.alx-ai-tools.com";
  private static final URI EVENTS = URI.create("https://" + HOST + "/api/events");
  private static final EventStream STREAM =
      new EventStream(Promised.service("prod_backend"), EVENTS);

  @TempDir Path folder;
  private final CountDownLatch heard = new CountDownLatch(1);
  private NameServer names;
  private HttpServer first;
  private HttpServer second;
  private Certificate certificate;

  @BeforeEach
  void open() throws Exception {
    names = new NameServer(1);
    first = balancer("127.0.0.1", 0);
    second = balancer("127.0.0.2", first.getAddress().getPort());
    certificate = Certificate.of(HOST, folder);
    certificate.write(folder.resolve("live").resolve(HOST));
  }

  @AfterEach
  void close() {
    heard.countDown();
    first.stop(0);
    second.stop(0);
    names.close();
  }

  @Test
  @DisplayName("LTT-15 nginx hands on what it should, buffers no stream, and follows the balancer")
  void handsOn() throws Exception {
    int port = freePort();
    try (var nginx = Nginx.start(folder, blocks(port))) {
      Asking asking = asking(port);
      assertThat(asking.of(STREAM))
          .isEqualTo(Answer.ok("the first event came while the stream went on"));
      assertThat(said(port, "/from"))
          .isEqualTo("127.0.0.1 " + HOST + " https https 127.0.0.1 127.0.0.1");

      names.tell(2);
      awaitAnswerFrom("127.0.0.2", port);
    }
  }

  @Test
  void aProxyThatBuffersIsFound() throws Exception {
    int port = freePort();
    String buffering = blocks(port).replace("proxy_buffering off;", "proxy_buffering on;");
    try (var nginx = Nginx.start(folder, buffering)) {
      assertThat(asking(port).of(new Page("x", "https://" + HOST + "/from", "", false)).isFailed())
          .isFalse();
      assertThat(STREAM.ask(way(port)).why()).isEqualTo("no event in time");
    }
  }

  @Test
  void aMistakeWouldBeFound() throws Exception {
    Command checked =
        Nginx.check(folder, blocks(freePort()).replace("proxy_buffering", "proxy_bufering"));
    assertThat(checked.err()).contains("unknown directive \"proxy_bufering\"");
    assertThat(checked.exitCode()).isEqualTo(1);
  }

  private String blocks(int port) {
    StackModel stack = RealStacks.named("ltt-prod");
    var written =
        new ServerBlocks("127.0.0.1:" + names.port(), folder.resolve("live").toString())
            .of(stack, Promised.standing(stack));
    assertWithMessage(written).that(written).contains("alb-1.elb.example:80;");
    return written
        .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;")
        .replace("elb.example:80;", "elb.example:" + first.getAddress().getPort() + ";");
  }

  private Way way(int port) throws Exception {
    return Way.of(
        List.of(HOST + "=127.0.0.1:" + port), certificate.trusted().getSocketFactory(), 2);
  }

  private Asking asking(int port) throws Exception {
    return Asking.lasting(way(port), 30);
  }

  private String said(int port, String path) throws Exception {
    try (var answer = Exchange.get(way(port), URI.create("https://" + HOST + path), Map.of())) {
      return answer.text();
    }
  }

  /** The answer of a name ages for a second, and nginx looks after that. */
  private void awaitAnswerFrom(String address, int port) throws Exception {
    var moved =
        new Promise() {
          @Override
          public String text() {
            return "the balancer has moved";
          }

          @Override
          public Answer ask(Way way) throws IOException {
            URI page = URI.create("https://" + HOST + "/from");
            try (var answer = Exchange.get(way, page, Map.of())) {
              String said = answer.text();
              return said.startsWith(address) ? Answer.ok(said) : Answer.failed(said, "");
            }
          }
        };
    assertThat(asking(port).of(moved).isFailed()).isFalse();
  }

  private HttpServer balancer(String address, int port) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(address, port), 0);
    server.setExecutor(command -> new Thread(command).start());
    server.createContext("/from", exchange -> tell(exchange, address));
    server.createContext(
        "/api/events",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: 1\n\n".getBytes(UTF_8));
          exchange.getResponseBody().flush();
          await();
          exchange.close();
        });
    server.start();
    return server;
  }

  private static void tell(HttpExchange exchange, String address) throws IOException {
    var headers = exchange.getRequestHeaders();
    String said =
        String.join(
            " ",
            address,
            headers.getFirst("Host"),
            headers.getFirst("X-Forwarded-Proto"),
            headers.getFirst("X-Browser-Proto"),
            headers.getFirst("X-Real-IP"),
            headers.getFirst("X-Forwarded-For"));
    Web.answer(exchange, 200, "text/plain", said);
    exchange.close();
  }

  private void await() {
    try {
      heard.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
