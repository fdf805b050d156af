package dev.slipway.construct.networking;

import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.EndpointService;
import dev.slipway.spec.networking.FlowLogsSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.networking.ZoneSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VPCs of a system's own, as these tests make them. */
final class NewVpcs {
  static final List<EndpointService> ENDPOINTS =
      List.of(EndpointService.S3, EndpointService.ECR_API, EndpointService.ECR_DKR);

  private NewVpcs() {}

  /**
   * A network with a zone for each letter, in this order; all leave through the first one's NAT.
   */
  static NewNetworkSpec spec(String nat, String... letters) {
    Map<String, ZoneSpec> zones = new LinkedHashMap<>();
    for (String letter : letters) {
      zones.put("eu-west-1" + letter, zone(letter, Optional.of("eu-west-1" + nat), true));
    }
    return spec(zones);
  }

  static NewNetworkSpec spec(Map<String, ZoneSpec> zones) {
    return new NewNetworkSpec(
        new Cidr("10.0.0.0/16"), zones, ENDPOINTS, Optional.of(new FlowLogsSpec(90)));
  }

  static ZoneSpec zone(String letter, Optional<String> natIn, boolean databases) {
    int number = letter.charAt(0) - 'a' + 1;
    return new ZoneSpec(
        block(number),
        block(10 + number),
        databases ? Optional.of(block(20 + number)) : Optional.empty(),
        natIn);
  }

  static StackModel stack(NewNetworkSpec spec) {
    return Synthesized.synthScope(scope -> new NewVpc(scope, "vpc", inputs(spec)));
  }

  static NewVpc.Inputs inputs(NewNetworkSpec spec) {
    return new NewVpc.Inputs(Specs.NAMING, Specs.TARGET, spec);
  }

  private static Cidr block(int number) {
    return new Cidr("10.0." + number + ".0/24");
  }
}
