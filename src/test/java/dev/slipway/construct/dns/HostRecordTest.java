package dev.slipway.construct.dns;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostRecordTest {
  @Test
  void leadsAHostToAnAddress() {
    var stack =
        Synthesized.synthScope(
            scope ->
                new HostRecord(
                    scope, "host", new HostRecord.Inputs("Z1", "shop.example.com", "192.0.2.7")));

    assertThat(stack)
        .has("aws_route53_record.host")
        .has("zone_id", "Z1")
        .has("name", "shop.example.com")
        .has("type", "A")
        .has("ttl", 300)
        .has("records", List.of("192.0.2.7"));
  }
}
