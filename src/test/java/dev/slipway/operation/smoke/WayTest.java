package dev.slipway.operation.smoke;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.slipway.operation.Trouble;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host is reached where somebody says, and is still the one whose certificate is asked for. */
class WayTest {
  @TempDir Path folder;

  @Test
  void theCertificateIsTheHostsWhereverItStands() throws Exception {
    SSLContext tls = Certificate.of("shop.example", folder).trusted();
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    try (var web =
        new Web(
            server,
            exchange ->
                Web.answer(
                    exchange, 200, "text/plain", exchange.getRequestHeaders().getFirst("Host")))) {
      assertThat(asked(web, tls, "shop.example")).isEqualTo("ok: 200 with text/plain");
      assertThat(asked(web, tls, "bank.example"))
          .startsWith("failed: TLS fails: No subject alternative DNS name matching bank.example");
      assertThat(asked(web, SSLContext.getDefault(), "shop.example")).contains("TLS fails: ");
    }
  }

  @Test
  void aPortOfAHostMayStandElsewhere() throws Exception {
    try (var plain = Web.saying(301, "text/plain", "", "Location", "https://shop.example/");
        var secure = Web.saying(200, "text/plain", "")) {
      var way =
          Way.of(
              List.of(
                  plain.at("shop.example:80", UnaryOperator.identity()),
                  secure.at("shop.example", "http://"::concat)),
              SSLContext.getDefault().getSocketFactory(),
              2);
      assertThat(new Redirect("shop.example").ask(way).isFailed()).isFalse();
      assertThat(page("shop.example").ask(way).isFailed()).isFalse();
    }
  }

  @Test
  void whereNothingIsIsSaid() throws Exception {
    var asking = Asking.lasting(Way.of(List.of(), null, 2), 0);
    assertThat(asking.of(page("no.invalid")).why()).isEqualTo("nobody knows the host no.invalid");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    for (String typed : List.of("shop.example", "=10.0.0.4", "shop.example=", "a=b c")) {
      var trouble = assertThrows(Trouble.class, () -> Way.of(List.of(typed), null, 2));
      assertThat(trouble).hasMessageThat().endsWith("shop.example=10.0.0.4:8443; got " + typed);
      assertThat(trouble.code()).isEqualTo(2);
    }
  }

  private static String asked(Web web, SSLContext tls, String host) {
    var way = Way.of(List.of(web.at(host, UnaryOperator.identity())), tls.getSocketFactory(), 5);
    Answer answer = Asking.lasting(way, 0).of(page(host));
    return answer.kind() + ": " + answer.why();
  }

  private static Page page(String host) {
    return new Page("x", URI.create("https://" + host + "/").toString(), "is served", false);
  }
}
