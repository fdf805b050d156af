package dev.slipway.construct.networking;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import org.junit.jupiter.api.Test;

class CdnServersTest {
  @Test
  void areKnownByTheListThatAwsKeeps() {
    var stack =
        Synthesized.synthScope(
            scope -> {
              var peer = new CdnServers(scope, "cdn_servers", new CdnServers.Inputs()).peer();
              assertThat(peer.isOutside()).isTrue();
              assertThat(peer.isInternet()).isFalse();
              new SecurityGroup(
                      scope, "web", new SecurityGroup.Inputs(Specs.NAMING, "vpc-1", "Web"))
                  .admits(peer, 443, "HTTPS");
            });

    assertThat(stack)
        .has("data.aws_ec2_managed_prefix_list.cdn_servers")
        .has("name", "com.amazonaws.global.cloudfront.origin-facing");
    assertThat(stack)
        .has("aws_vpc_security_group_ingress_rule.web_from_cdn_servers_443")
        .has("prefix_list_id", "${data.aws_ec2_managed_prefix_list.cdn_servers.id}")
        .has("description", "HTTPS from cdn servers")
        .hasNo("cidr_ipv4")
        .hasNo("referenced_security_group_id");
  }
}
