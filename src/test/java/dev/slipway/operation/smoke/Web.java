package dev.slipway.operation.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;

/** A web server of this machine, which stands where a balancer, a proxy or a CDN would. */
final class Web implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();

  Web(HttpHandler handler) throws IOException {
    this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), handler);
  }

  Web(HttpServer server, HttpHandler handler) {
    this.server = server;
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
    server.setExecutor(workers);
    server.start();
  }

  /** Answers everything alike. */
  static Web saying(int status, String type, String body, String... header) throws IOException {
    return new Web(
        exchange -> {
          if (header.length > 0) {
            exchange.getResponseHeaders().set(header[0], header[1]);
          }
          answer(exchange, status, type, body);
        });
  }

  static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** What somebody types to reach it as a host; the address may be edited. */
  String at(String host, UnaryOperator<String> address) {
    return host + "=" + address.apply("127.0.0.1:" + server.getAddress().getPort());
  }

  /** A way to it alone, without TLS. */
  Way way(String host) {
    return Way.of(
        List.of(at(host, "http://"::concat)), (SSLSocketFactory) SSLSocketFactory.getDefault(), 2);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
