package dev.slipway.operation.smoke;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Map;

/**
 * Server-sent events come one by one: the first is here while the stream goes on. Who buffers a
 * stream hands it over in one piece, or, where it has no end, never.
 */
record EventStream(Service service, URI page) implements Promise {
  /** How long a stream has to go on after its first event, to be believed. */
  private static final int APART_MILLIS = 100;

  private static final String BUFFERED =
      "see what stands before the service: proxy_buffering off in nginx, no compression";

  @Override
  public String text() {
    return page + " streams its events";
  }

  @Override
  public Answer ask(Way way) throws IOException {
    try (var answer = Exchange.get(way, page, Map.of("Accept", "text/event-stream"))) {
      String type = answer.header("content-type").orElse("nothing");
      if (answer.status() != 200 || !type.startsWith("text/event-stream")) {
        return Answer.failed(
            "%d with %s instead of text/event-stream".formatted(answer.status(), type),
            "see that the path is one, and " + service.logs());
      }
      return watch(answer);
    } catch (SocketTimeoutException e) { // who buffers keeps the head of the answer back, too
      return Answer.failed("no event in time", BUFFERED);
    }
  }

  private static Answer watch(Exchange answer) throws IOException {
    InputStream body = answer.body();
    if (!hasEvent(body)) {
      return Answer.failed("the stream ended without an event", BUFFERED);
    }
    return goesOn(answer, body)
        ? Answer.ok("the first event came while the stream went on")
        : Answer.failed("the first event came with the end of the stream", BUFFERED);
  }

  /** Reads up to the blank line that ends an event with data. */
  private static boolean hasEvent(InputStream body) throws IOException {
    var line = new StringBuilder();
    boolean data = false;
    for (int next = body.read(); next >= 0; next = body.read()) {
      if (next != '\n') {
        line.append(next == '\r' ? "" : (char) next);
        continue;
      }
      if (line.isEmpty() && data) {
        return true;
      }
      data |= line.indexOf("data:") == 0;
      line.setLength(0);
    }
    return false;
  }

  private static boolean goesOn(Exchange answer, InputStream body) throws IOException {
    long from = System.nanoTime();
    answer.socket().setSoTimeout(APART_MILLIS);
    try {
      while (System.nanoTime() - from < APART_MILLIS * 1_000_000L) {
        if (body.read() < 0) {
          return false;
        }
      }
    } catch (SocketTimeoutException e) {
      return true;
    }
    return true;
  }
}
