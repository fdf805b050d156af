package dev.slipway.construct.dns;

import com.hashicorp.cdktf.TerraformProvider;
import dev.slipway.construct.Part;
import dev.slipway.spec.dns.CertificateSpec;
import dev.slipway.spec.dns.DomainSpec;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.constructs.Construct;

/**
 * The host names of a load balancer or a distribution, with the certificate that vouches for them.
 */
public final class Domain extends Part {
  /**
   * What the environment file says.
   *
   * @param elsewhere the provider of another region than the stack's, where the certificate is to
   *     stand there
   */
  public record Inputs(DomainSpec spec, Optional<TerraformProvider> elsewhere) {}

  private final Map<String, String> hosts;
  private final Optional<ExistingZone> zone;
  private final String certificateArn;

  public Domain(Construct scope, String id, Inputs in) {
    super(scope, id);
    hosts = in.spec().hosts();
    if (in.spec().certificate() instanceof CertificateSpec.Validated validated) {
      var ours = new ExistingZone(this, "zone", new ExistingZone.Inputs(validated.zone()));
      zone = Optional.of(ours);
      certificateArn = certificate(ours, in);
    } else {
      zone = Optional.empty();
      certificateArn = ((CertificateSpec.Issued) in.spec().certificate()).arn();
    }
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

  /** Leads every host name there; where the zone is somebody else's, that is his to do. */
  public void leadsTo(AliasTarget target) {
    zone.ifPresent(
        ours ->
            new TreeMap<>(hosts)
                .forEach(
                    (service, host) ->
                        new AliasRecord(
                            this,
                            "host_" + service,
                            new AliasRecord.Inputs(ours.id(), host, target))));
  }

  private String certificate(ExistingZone ours, Inputs in) {
    return new Certificate(
            this,
            "certificate",
            new Certificate.Inputs(ours.id(), in.spec().names(), in.elsewhere()))
        .arn();
  }
}
