package dev.slipway.construct.alb;

import dev.slipway.construct.Part;
import dev.slipway.construct.dns.AliasRecord;
import dev.slipway.construct.dns.Certificate;
import dev.slipway.construct.dns.ExistingZone;
import dev.slipway.spec.alb.DomainSpec;
import dev.slipway.spec.dns.CertificateSpec;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.constructs.Construct;

/** The host names of a load balancer, with the certificate that vouches for them. */
public final class Domain extends Part {
  /** What the environment file says, and the load balancer's own name and zone. */
  public record Inputs(DomainSpec spec, String balancerName, String balancerZoneId) {}

  private final Map<String, String> hosts;
  private final String certificateArn;

  public Domain(Construct scope, String id, Inputs in) {
    super(scope, id);
    hosts = in.spec().hosts();
    certificateArn =
        in.spec().certificate() instanceof CertificateSpec.Validated validated
            ? validated(in, validated)
            : ((CertificateSpec.Issued) in.spec().certificate()).arn();
  }

  /** The certificate, which can be used once this is known. */
  public String certificateArn() {
    return certificateArn;
  }

  /** The host name of a service. */
  public String host(String service) {
    String host = hosts.get(service);
    if (host == null) {
      throw new IllegalArgumentException(
          "no host name for " + service + ", only for " + String.join(", ", hosts.keySet()));
    }
    return host;
  }

  private String validated(Inputs in, CertificateSpec.Validated spec) {
    var zone = new ExistingZone(this, "zone", new ExistingZone.Inputs(spec.zone()));
    new TreeMap<>(hosts)
        .forEach(
            (service, host) ->
                new AliasRecord(
                    this,
                    "host_" + service,
                    new AliasRecord.Inputs(
                        zone.id(), host, in.balancerName(), in.balancerZoneId())));
    return new Certificate(
            this,
            "certificate",
            new Certificate.Inputs(zone.id(), in.spec().names(), Optional.empty()))
        .arn();
  }
}
