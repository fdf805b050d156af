package dev.slipway.operation.smoke;

import dev.slipway.operation.Trouble;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * How a host is reached: as its name says, or at another address, as {@code curl --connect-to} does
 * it. The name stays the one that certificate and rules are asked for.
 *
 * @param elsewhere addresses by host, or by host and port
 * @param seconds how long an answer may take
 */
record Way(Map<String, URI> elsewhere, SSLSocketFactory tls, int seconds) {

  /**
   * What somebody typed.
   *
   * @param typed {@code HOST=ADDRESS} or {@code HOST:PORT=ADDRESS}, where the address may have a
   *     port, and {@code http://} before it where nobody there speaks TLS
   */
  static Way of(List<String> typed, SSLSocketFactory tls, int seconds) {
    Map<String, URI> elsewhere = new LinkedHashMap<>();
    for (String each : typed) {
      String[] sides = each.split("=", 2);
      URI address = sides.length == 2 ? address(sides[1]) : null;
      if (address == null || address.getHost() == null || sides[0].isEmpty()) {
        throw new Trouble(
            2, "--at wants HOST=ADDRESS, such as shop.example=10.0.0.4:8443; got " + each);
      }
      elsewhere.put(sides[0], address);
    }
    return new Way(elsewhere, tls, seconds);
  }

  private static URI address(String typed) {
    try {
      return URI.create(typed.contains("://") ? typed : "any://" + typed);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A connection to the host of an address, with TLS where the address says so. */
  Socket open(URI to) throws IOException {
    boolean secure = to.getScheme().equals("https");
    int usual = to.getPort() >= 0 ? to.getPort() : secure ? 443 : 80;
    URI at =
        elsewhere.getOrDefault(
            to.getHost() + ":" + usual, elsewhere.getOrDefault(to.getHost(), to));
    boolean plain = at.getScheme().equals("http");
    int port = at.getPort() >= 0 ? at.getPort() : usual;
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(at.getHost(), port), seconds * 1000);
      socket.setSoTimeout(seconds * 1000);
      return secure && !plain ? secured(socket, to.getHost()) : socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private Socket secured(Socket plain, String host) throws IOException {
    var socket = (SSLSocket) tls.createSocket(plain, host, plain.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // else any certificate would do
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
