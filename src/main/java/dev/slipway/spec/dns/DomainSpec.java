package dev.slipway.spec.dns;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.rules.Hosts;
import dev.slipway.spec.rules.Rules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The host names under which something of ours is reached, and who vouches for them. */
public record DomainSpec(
    @Meaning("Where the certificate comes from.") CertificateSpec certificate,
    @Meaning("Host name by the service that answers it.") Map<String, String> hosts) {
  // https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
  private static final int MOST_NAMES = 10;
  // https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
  private static final int LONGEST_COMMON_NAME = 64;

  public DomainSpec {
    var rules = new Rules().require(!hosts.isEmpty(), "hosts", "must hold at least one");
    hosts.forEach(
        (service, host) -> {
          String key = "hosts." + service;
          rules
              .require(Hosts.isName(host), key, "must be a host name", host)
              .require(
                  hosts.values().stream().filter(other -> sameAddress(host, other)).count() == 1,
                  key,
                  "must differ from the other services' in more than punctuation",
                  host);
          if (certificate instanceof CertificateSpec.Validated validated) {
            validated.check(rules, key, host);
          }
        });
    if (certificate instanceof CertificateSpec.Validated) {
      rules
          .require(
              hosts.size() <= MOST_NAMES,
              "hosts",
              "must be at most " + MOST_NAMES + ", which is what ACM puts into one certificate",
              hosts.size())
          .require(
              hosts.isEmpty() || hosts.values().stream().anyMatch(DomainSpec::isCommonName),
              "hosts",
              "must hold a name of at most "
                  + LONGEST_COMMON_NAME
                  + " characters, which the certificate bears as its own");
    }
    rules.enforce();
  }

  /**
   * The names in an order that the file's does not matter to, the shortest first: it becomes the
   * certificate's own, which may not be long.
   */
  public List<String> names() {
    return hosts.values().stream()
        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  public void check(Rules rules, String key, TargetSpec target) {
    if (certificate instanceof CertificateSpec.Issued issued) {
      issued.check(rules, key + ".certificate.issued.arn", target);
    }
  }

  /** Requires that there is a host for each of these and for nothing else. */
  public void checkHosts(Rules rules, String key, Set<String> services) {
    rules.require(
        hosts.keySet().equals(services),
        key + ".hosts",
        "must name " + String.join(", ", services) + " and nothing else",
        String.join(", ", hosts.keySet()));
  }

  /** Whether the records of two hosts would bear the same address in Terraform. */
  private static boolean sameAddress(String host, String other) {
    return host.replace('.', '-').equals(other.replace('.', '-'));
  }

  private static boolean isCommonName(String host) {
    return host.length() <= LONGEST_COMMON_NAME;
  }
}
