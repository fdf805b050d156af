package dev.slipway.operation.smoke;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A connection becomes a WebSocket, through all that stands between. RFC 6455, section 4. */
record Upgrade(Service service, URI page) implements Promise {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] GOODBYE = {(byte) 0x88, (byte) 0x80, 0, 0, 0, 0}; // masked by zeros

  @Override
  public String text() {
    String scheme = page.getScheme().equals("https") ? "wss" : "ws";
    return scheme + page.toString().substring(page.getScheme().length()) + " opens a WebSocket";
  }

  @Override
  public Answer ask(Way way) throws IOException {
    var random = new byte[16];
    RANDOM.nextBytes(random);
    String key = Base64.getEncoder().encodeToString(random);
    Map<String, String> headers =
        Map.of(
            "Connection", "Upgrade",
            "Upgrade", "websocket",
            "Sec-WebSocket-Version", "13",
            "Sec-WebSocket-Key", key);
    try (var answer = Exchange.get(way, page, headers)) {
      if (answer.status() != 101) {
        return Answer.failed(
            answer.status() + " instead of 101", "see that the path is one, and " + service.logs());
      }
      if (!answer.header("sec-websocket-accept").orElse("").equals(accept(key))) {
        return Answer.failed("101 with a wrong Sec-WebSocket-Accept", service.logs());
      }
      answer.socket().getOutputStream().write(GOODBYE);
      return Answer.ok("101");
    }
  }

  private static String accept(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
