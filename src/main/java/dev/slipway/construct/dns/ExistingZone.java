package dev.slipway.construct.dns;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.data_aws_route53_zone.DataAwsRoute53Zone;
import dev.slipway.construct.Part;
import software.constructs.Construct;

/** A hosted zone that somebody else owns. */
public final class ExistingZone extends Part {
  /** The zone's domain. */
  public record Inputs(String domain) {}

  private final String id;

  public ExistingZone(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.id =
        DataAwsRoute53Zone.Builder.create(this, MAIN)
            .name(in.domain())
            .privateZone(false)
            .build()
            .getZoneId();
  }

  public String id() {
    return id;
  }
}
