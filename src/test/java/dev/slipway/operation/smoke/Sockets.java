package dev.slipway.operation.smoke;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/** A server of WebSockets, as far as opening one goes: it greets, and listens no more. */
final class Sockets implements AutoCloseable {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final byte[] HELLO = {(byte) 0x81, 2, 'h', 'i'};

  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final boolean right;

  /** One that proves that it understood, or one that only says 101. */
  Sockets(boolean right) throws IOException {
    this.right = right;
    background(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  Way way(String host) {
    return Way.of(
        List.of(host + "=http://127.0.0.1:" + port()),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        2);
  }

  private static void background(Runnable work) {
    var thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        background(() -> greet(socket));
      } catch (IOException e) {
        return; // the test is over
      }
    }
  }

  private void greet(Socket socket) {
    try (socket) {
      var in = socket.getInputStream();
      String key = "";
      for (String line = Exchange.line(in); !line.isEmpty(); line = Exchange.line(in)) {
        key = line.startsWith("Sec-WebSocket-Key: ") ? line.substring(19) : key;
      }
      String answer =
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + (right ? accept(key) : "yes")
              + "\r\n\r\n";
      socket.getOutputStream().write(answer.getBytes(US_ASCII));
      socket.getOutputStream().write(HELLO);
      in.readAllBytes(); // until the other side is gone
    } catch (IOException e) {
      // whoever came is gone
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

  @Override
  public void close() throws IOException {
    server.close();
  }
}
