package dev.slipway.construct.networking;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.networking.Cidr;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class SecurityGroupTest {
  private static final List<String> WAYS = new ArrayList<>();

  private static final StackModel ARROW =
      Synthesized.synthScope(
          scope -> {
            var web = group(scope, "web");
            web.reaches(group(scope, "data_store"), 5432, "PostgreSQL");
            WAYS.addAll(web.waysOut());
          });

  private static final StackModel BLOCKS =
      Synthesized.synthScope(
          scope -> {
            var group = group(scope, "web");
            group.admits(Peer.block("office", new Cidr("10.1.0.0/16")), 80, "HTTP");
            group.leavesTo(Peer.internet(), 443, "HTTPS");
          });

  @Test
  @DisplayName("H2O-02 a group leaves by the network's way out alone, which must stand first")
  void leavesByAWayOut() {
    var way = new WayOut(new Peer.PrefixList("s3", "pl-1"), List.of("aws_route.s3"));
    List<String> waits = new ArrayList<>();
    var stack =
        Synthesized.synthScope(
            scope -> {
              var group = group(scope, "web");
              group.leavesBy(way, 443, "HTTPS");
              waits.addAll(group.waysOut());
            });

    assertThat(stack)
        .only("aws_vpc_security_group_egress_rule")
        .has("prefix_list_id", "pl-1")
        .has("description", "HTTPS to s3")
        .hasNo("cidr_ipv4")
        .hasNo("referenced_security_group_id");
    assertThat(waits)
        .containsExactly("aws_vpc_security_group_egress_rule.web_to_s3_443", "aws_route.s3");
  }

  @Test
  void opensNothingByItself() {
    var stack = Synthesized.synthScope(scope -> group(scope, "web"));

    assertThat(stack.resources()).hasSize(1);
    assertThat(stack).has("aws_security_group.web").hasNo("ingress").hasNo("egress");
  }

  @Test
  void isNamedAfterItsSystem() {
    assertThat(ARROW)
        .has("aws_security_group.data_store")
        .has("name", "shop-dev-data_store")
        .has("tags.Name", "shop-dev-data_store");
  }

  @Test
  void anArrowLeavesOneGroupAndEntersTheOther() {
    assertThat(ARROW)
        .has("aws_vpc_security_group_egress_rule.web_to_data_store_5432")
        .has("security_group_id", "${aws_security_group.web.id}")
        .has("referenced_security_group_id", "${aws_security_group.data_store.id}");
    assertThat(ARROW)
        .has("aws_vpc_security_group_ingress_rule.data_store_from_web_5432")
        .has("security_group_id", "${aws_security_group.data_store.id}")
        .has("referenced_security_group_id", "${aws_security_group.web.id}");
  }

  @Test
  void anArrowOpensOnePort() {
    assertThat(ARROW)
        .only("aws_vpc_security_group_ingress_rule")
        .has("ip_protocol", "tcp")
        .has("from_port", 5432)
        .has("to_port", 5432);
  }

  @Test
  void everyRuleSaysWhatItIsFor() {
    assertThat(ARROW)
        .only("aws_vpc_security_group_egress_rule")
        .has("description", "PostgreSQL to data store");
    assertThat(ARROW)
        .only("aws_vpc_security_group_ingress_rule")
        .has("description", "PostgreSQL from web");
  }

  @Test
  void aWayIsOpenWhenBothEndsAre() {
    assertThat(WAYS)
        .containsExactly(
            "aws_vpc_security_group_egress_rule.web_to_data_store_5432",
            "aws_vpc_security_group_ingress_rule.data_store_from_web_5432");
  }

  @Test
  void aBlockMayEnter() {
    assertThat(BLOCKS)
        .has("aws_vpc_security_group_ingress_rule.web_from_office_80")
        .has("cidr_ipv4", "10.1.0.0/16")
        .hasNo("referenced_security_group_id");
  }

  @Test
  void theInternetMayBeReached() {
    assertThat(BLOCKS)
        .has("aws_vpc_security_group_egress_rule.web_to_internet_443")
        .has("cidr_ipv4", "0.0.0.0/0")
        .has("description", "HTTPS to internet");
  }

  private static SecurityGroup group(Construct scope, String id) {
    return new SecurityGroup(
        scope, id, new SecurityGroup.Inputs(Specs.NAMING.below(id), "vpc-1", "Tasks of " + id));
  }
}
