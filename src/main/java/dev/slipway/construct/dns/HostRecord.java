package dev.slipway.construct.dns;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.route53_record.Route53Record;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import java.util.List;
import software.constructs.Construct;

/** A host name that leads to an address. */
public final class HostRecord extends Part implements HasOutputs {
  /** The zone it stands in, the name and where it leads. */
  public record Inputs(String zoneId, String host, String address) {}

  private static final int FIVE_MINUTES = 300;

  private final String host;

  public HostRecord(Construct scope, String id, Inputs in) {
    super(scope, id);
    host = in.host();
    Route53Record.Builder.create(this, MAIN)
        .zoneId(in.zoneId())
        .name(in.host())
        .type("A")
        .ttl(FIVE_MINUTES)
        .records(List.of(in.address()))
        .build();
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output("host", "Host name that users type", host));
  }
}
