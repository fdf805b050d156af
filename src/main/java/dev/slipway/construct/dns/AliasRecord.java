package dev.slipway.construct.dns;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.route53_record.Route53Record;
import com.hashicorp.cdktf.providers.aws.route53_record.Route53RecordAlias;
import dev.slipway.construct.Part;
import software.constructs.Construct;

/** A host name that leads to wherever a load balancer or a distribution is. */
public final class AliasRecord extends Part {
  /** The zone it stands in, the name, and where it leads. */
  public record Inputs(String zoneId, String host, AliasTarget target) {}

  public AliasRecord(Construct scope, String id, Inputs in) {
    super(scope, id);
    record(MAIN, "A", in);
    if (in.target().speaksIpv6()) {
      record("ipv6", "AAAA", in);
    }
  }

  private void record(String id, String type, Inputs in) {
    Route53Record.Builder.create(this, id)
        .zoneId(in.zoneId())
        .name(in.host())
        .type(type)
        .alias(alias(in.target()))
        .build();
  }

  private static Route53RecordAlias alias(AliasTarget target) {
    return Route53RecordAlias.builder()
        .name(target.name())
        .zoneId(target.zoneId())
        // As Route 53's console proposes; a host's only record is answered even when unhealthy.
        // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html
        // It can't be true for a distribution:
        // https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html
        .evaluateTargetHealth(target.tellsHealth())
        .build();
  }
}
