package dev.slipway.operation.proxy;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.terraform.State;
import dev.slipway.testing.RealStacks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a proxy before a balancer is told. A real nginx reads it in ThroughNginxTest. */
class ServerBlocksTest {
  private static final ServerBlocks BLOCKS =
      new ServerBlocks("169.254.169.253", "/etc/letsencrypt/live");

  @Test
  @DisplayName("LTT-15 a block for each host, from the stack and its outputs")
  void eachHostHasItsBlock() {
    String blocks = of("ltt-dev-staging", "internal-ltt-1.eu-west-1.elb.amazonaws.com");

    assertThat(blocks.lines().filter(line -> line.startsWith("server {")).count()).isEqualTo(2);
    for (String line :
        new String[] {
          "server_name dev-mwongozo.alx-ai-tools.com;",
          "server_name staging-mwongozo.alx-ai-tools.com;",
          "ssl_certificate /etc/letsencrypt/live/dev-mwongozo.alx-ai-tools.com/fullchain.pem;",
          "resolver 169.254.169.253 ipv6=off;",
          "set $balancer internal-ltt-1.eu-west-1.elb.amazonaws.com:80;",
          "proxy_buffering off;",
          "proxy_cache off;",
          "proxy_http_version 1.1;",
          "proxy_read_timeout 300s;",
          "proxy_set_header X-Browser-Proto $scheme;",
          "limit_req zone=general burst=20 nodelay;"
        }) {
      assertThat(blocks).contains(" " + line + "\n");
    }
  }

  @Test
  void whatHasNoProxyBeforeItIsRefused() {
    assertThat(assertThrows(Trouble.class, () -> of("classla-dev", "alb")))
        .hasMessageThat()
        .isEqualTo(
            "classla-dev has no internal balancer: nothing has to stand before what it has.");
  }

  @Test
  void aBalancerThatDoesNotStandIsSaid() {
    assertThat(assertThrows(Trouble.class, () -> of("ltt-prod", "")))
        .hasMessageThat()
        .isEqualTo(
            "The balancer of ltt-prod does not stand yet: scripts/deploy ltt-prod makes it.");
  }

  private static String of(String stack, String balancer) {
    var state = new JsonMapper().createObjectNode();
    state.putObject("outputs").putObject("alb_dns_name").put("value", balancer);
    return BLOCKS.of(RealStacks.named(stack), new State(state));
  }
}
