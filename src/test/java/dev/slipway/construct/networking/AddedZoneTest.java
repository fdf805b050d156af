package dev.slipway.construct.networking;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.networking.ZoneSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A further zone adds to a VPC of a system's own and changes nothing of it. */
class AddedZoneTest {
  private static final Map<String, JsonNode> TWO = resources("a b");

  @ParameterizedTest
  @ValueSource(strings = {"a b c", "c a b", "b c a", "c b a"})
  void leavesEveryOtherResourceAsItWas(String letters) {
    Map<String, JsonNode> three = withoutInterfaces(resources(letters));

    assertThat(three).containsAtLeastEntriesIn(withoutInterfaces(TWO));
    assertThat(three).containsKey("aws_nat_gateway.vpc_nat_eu_west_1c");
  }

  @Test
  void theOrderOfTheFileDoesNotMatter() {
    assertThat(resources("b a")).isEqualTo(TWO);
  }

  /** Every resource by its address. */
  private static Map<String, JsonNode> resources(String letters) {
    Map<String, JsonNode> resources = new TreeMap<>();
    NewVpcs.stack(spec(letters))
        .resources()
        .forEach(each -> resources.put(each.address(), each.body().json()));
    return resources;
  }

  /** AWS adds an interface to an endpoint without touching the others: an update in place. */
  private static Map<String, JsonNode> withoutInterfaces(Map<String, JsonNode> resources) {
    Map<String, JsonNode> rest = new TreeMap<>();
    resources.forEach(
        (address, body) ->
            rest.put(
                address,
                address.startsWith("aws_vpc_endpoint.")
                    ? ((ObjectNode) body.deepCopy()).without("subnet_ids")
                    : body));
    return rest;
  }

  /** A zone for each letter, in this order, each with a NAT gateway of its own. */
  private static NewNetworkSpec spec(String letters) {
    Map<String, ZoneSpec> zones = new LinkedHashMap<>();
    for (String letter : letters.split(" ", -1)) {
      String zone = "eu-west-1" + letter;
      zones.put(zone, NewVpcs.zone(letter, Optional.of(zone), true));
    }
    return NewVpcs.spec(zones);
  }
}
