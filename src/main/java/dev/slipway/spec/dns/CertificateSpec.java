package dev.slipway.spec.dns;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.rules.Hosts;
import dev.slipway.spec.rules.Rules;

/** Where the certificate of a load balancer or a distribution comes from. */
public sealed interface CertificateSpec permits CertificateSpec.Validated, CertificateSpec.Issued {
  /** ACM makes it, once records in a hosted zone prove that the names are ours. */
  @Meaning("ACM makes it, once records in a hosted zone prove that the names are ours.")
  record Validated(
      @Meaning("Hosted zone that exists; the hosts' records are made in it, too.") String zone)
      implements CertificateSpec {
    public Validated {
      new Rules().require(Hosts.isName(zone), "zone", Hosts.DOMAIN, zone).enforce();
    }

    /** Requires that a host name lies in the zone. */
    public void check(Rules rules, String key, String host) {
      rules.require(
          host.equals(zone) || host.endsWith("." + zone),
          key,
          "must be " + zone + " or end with ." + zone,
          host);
    }
  }

  /** It exists, and somebody else points the host names to whoever uses it. */
  @Meaning("It exists, and somebody else points the host names to whoever uses it.")
  record Issued(@Meaning("The certificate in ACM.") String arn) implements CertificateSpec {
    public Issued {
      new Rules()
          .require(
              arn.matches("arn:aws:acm:[a-z0-9-]+:\\d{12}:certificate/[\\w-]+"),
              "arn",
              "must be the ARN of a certificate in ACM",
              arn)
          .enforce();
    }

    /** Requires what its user does: a certificate of a certain account and region. */
    public void check(Rules rules, String key, TargetSpec target) {
      String start = target.arn("acm", "certificate/");
      rules.require(arn.startsWith(start), key, "must begin with " + start, arn);
    }
  }
}
