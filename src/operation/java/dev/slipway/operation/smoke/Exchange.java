package dev.slipway.operation.smoke;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A question by HTTP/1.1, and its answer as it comes: Java's own client neither connects elsewhere
 * than a name says, nor tells when each part of a body came.
 */
final class Exchange implements AutoCloseable {
  private static final int MOST = 1 << 20;

  private final Socket socket;
  private final InputStream in;
  private final int status;
  private final Map<String, String> headers = new TreeMap<>();

  private Exchange(Socket socket) throws IOException {
    this.socket = socket;
    in = new BufferedInputStream(socket.getInputStream());
    String[] words = line(in).split(" ", 3);
    if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("\\d{3}")) {
      throw new IOException("what answers does not speak HTTP");
    }
    status = Integer.parseInt(words[1]);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
  }

  /** Asks for a page. */
  static Exchange get(Way way, URI uri, Map<String, String> headers) throws IOException {
    Socket socket = way.open(uri);
    try {
      var text = new StringBuilder();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      text.append("GET ").append(uri.getRawPath()).append(query).append(" HTTP/1.1\r\n");
      text.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
      text.append("User-Agent: slipway-smoke\r\n");
      headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
      if (!headers.containsKey("Connection")) {
        text.append("Connection: close\r\n");
      }
      socket.getOutputStream().write(text.append("\r\n").toString().getBytes(UTF_8));
      return new Exchange(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  int status() {
    return status;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  Socket socket() {
    return socket;
  }

  /** What follows the headers, bit by bit. */
  InputStream body() {
    return header("transfer-encoding").orElse("").equalsIgnoreCase("chunked") ? new Chunks(in) : in;
  }

  /** The body, if it ends. */
  String text() throws IOException {
    int length = header("content-length").map(Integer::parseInt).orElse(MOST);
    return new String(body().readNBytes(Math.min(MOST, length)), UTF_8);
  }

  static String line(InputStream in) throws IOException {
    var text = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection ended before there was an answer");
      }
      text.append(new String(new byte[] {(byte) next}, ISO_8859_1));
    }
    return text.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
