package dev.slipway.operation.proxy;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.fleet.HostNames;
import dev.slipway.operation.terraform.State;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.List;

/**
 * nginx's server blocks for the hosts of a stack.
 *
 * @param resolver where nginx looks the balancer's name up; a balancer's addresses change
 * @param certificates the folder that has one for each host
 */
public record ServerBlocks(String resolver, String certificates) {
  private static final int USUAL_IDLE_SECONDS = 60;

  private static final String HEAD =
      """
      # What nginx needs to hand the hosts of %1$s on to its balancer. Written by scripts/proxy %1$s.
      # It belongs within http. The proxy's own are the zone "general" of its rate limit, the certificates, and
      # the way from port 80 to 443.
      """;

  private static final String BLOCK =
      """

      server {
          listen 443 ssl;
          server_name %1$s;

          ssl_certificate %2$s/%1$s/fullchain.pem;
          ssl_certificate_key %2$s/%1$s/privkey.pem;

          limit_req zone=general burst=20 nodelay;

          # A balancer's addresses change: nginx looks up again what a variable says, once its answer has aged.
          resolver %3$s ipv6=off;
          set $balancer %4$s;

          location / {
              proxy_pass http://$balancer;
              proxy_set_header Host $host;
              proxy_set_header X-Real-IP $remote_addr;
              proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
              proxy_set_header X-Forwarded-Proto $scheme;
              # The balancer writes the one above anew, with its own http.
              proxy_set_header X-Browser-Proto $scheme;

              # Streams come as they are sent, and may be silent as long as the balancer allows it.
              proxy_http_version 1.1;
              proxy_buffering off;
              proxy_cache off;
              proxy_read_timeout %5$ds;
          }
      }
      """;

  /** The text of a file. */
  public String of(StackModel stack, State state) {
    Block balancer =
        stack.resources("aws_lb").stream()
            .filter(each -> each.body().isTrue("internal"))
            .findFirst()
            .orElseThrow(() -> none(stack));
    var names = new HostNames(stack, state);
    List<String> given = names.given(balancer.address(), "dns_name");
    if (given.isEmpty()) {
      throw new Trouble(
          "The balancer of %s does not stand yet: scripts/deploy %s makes it."
              .formatted(stack.name(), stack.name()));
    }
    String address = given.get(0) + ":" + port(stack, balancer);
    int seconds = balancer.body().at("idle_timeout").asInt(USUAL_IDLE_SECONDS);
    var text = new StringBuilder(HEAD.formatted(stack.name()));
    for (String host : names.of(balancer.address(), true)) {
      text.append(BLOCK.formatted(host, certificates, resolver, address, seconds));
    }
    return text.toString();
  }

  private static int port(StackModel stack, Block balancer) {
    return stack.resources("aws_lb_listener").stream()
        .filter(
            each ->
                each.references().stream()
                    .anyMatch(one -> one.address().equals(balancer.address())))
        .map(each -> each.body().at("port").asInt())
        .findFirst()
        .orElseThrow();
  }

  private static Trouble none(StackModel stack) {
    return new Trouble(
        stack.name() + " has no internal balancer: nothing has to stand before what it has.");
  }
}
