package dev.slipway.operation.smoke;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stream is kept as promised when its first event comes before it ends. */
class EventStreamTest {
  private static final String HOST = "shop.example";
  private static final byte[] EVENT = "event: word\ndata: 1\n\n".getBytes(UTF_8);
  private static final EventStream STREAM =
      new EventStream(Promised.service("backend"), URI.create("https://shop.example/api/events"));

  @Test
  @DisplayName("LTT-15 a stream that nobody buffers is told from one that somebody does")
  void eventsComeOneByOne() throws IOException {
    var asked = new CountDownLatch(1);
    try (var web =
        new Web(
            exchange -> {
              begin(exchange).flush();
              await(asked); // goes on as long as somebody listens
            })) {
      assertThat(STREAM.ask(web.way(HOST)))
          .isEqualTo(Answer.ok("the first event came while the stream went on"));
      asked.countDown();
    }
  }

  @Test
  void allAtOnceAtItsEndIsBuffered() throws IOException {
    try (var web =
        new Web(
            exchange -> {
              OutputStream body = begin(exchange);
              body.write(EVENT);
              body.write(EVENT);
              body.close();
            })) {
      assertThat(STREAM.ask(web.way(HOST)).why())
          .isEqualTo("the first event came with the end of the stream");
    }
  }

  @Test
  void nothingForEverIsBuffered() throws IOException {
    var asked = new CountDownLatch(1);
    try (var web =
        new Web(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().flush();
              await(asked);
            })) {
      Answer answer = STREAM.ask(web.way(HOST));
      assertThat(answer.why()).isEqualTo("no event in time");
      assertThat(answer.remedy()).contains("proxy_buffering off");
      asked.countDown();
    }
  }

  @Test
  void whatIsNoStreamIsSaid() throws IOException {
    try (var web = Web.saying(200, "text/html", "<p>")) {
      assertThat(STREAM.ask(web.way(HOST)).why())
          .isEqualTo("200 with text/html instead of text/event-stream");
    }
    try (var web = Web.saying(200, "text/event-stream", ": hello\n\n")) {
      assertThat(STREAM.ask(web.way(HOST)).why()).isEqualTo("the stream ended without an event");
    }
  }

  private static OutputStream begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    body.write(EVENT);
    return body;
  }

  private static void await(CountDownLatch asked) {
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
