package dev.slipway.construct.dns;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.route53_record.Route53Record;
import com.hashicorp.cdktf.providers.aws.route53_record.Route53RecordAlias;
import dev.slipway.construct.Part;
import software.constructs.Construct;

/** A host name that leads to wherever a load balancer is. */
public final class AliasRecord extends Part {
  /** The zone it stands in, the name, and the load balancer's name and zone. */
  public record Inputs(String zoneId, String host, String targetName, String targetZoneId) {}

  public AliasRecord(Construct scope, String id, Inputs in) {
    super(scope, id);
    Route53Record.Builder.create(this, MAIN)
        .zoneId(in.zoneId())
        .name(in.host())
        .type("A")
        .alias(alias(in))
        .build();
  }

  private static Route53RecordAlias alias(Inputs in) {
    return Route53RecordAlias.builder()
        .name(in.targetName())
        .zoneId(in.targetZoneId())
        // As Route 53's console proposes; a host's only record is answered even when unhealthy.
        // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html
        .evaluateTargetHealth(true)
        .build();
  }
}
