package dev.slipway.spec.dns;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.testing.Specs;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainSpecTest {
  private static final CertificateSpec ZONE = new CertificateSpec.Validated("example.org");
  private static final String ARN = "arn:aws:acm:eu-west-1:111122223333:certificate/0a1b-2c3d";

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "api.example.org", "a.b.example.org"})
  void takesHostsInItsZone(String host) {
    assertThat(new DomainSpec(ZONE, Map.of("api", host)).names()).containsExactly(host);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api.example.com | hosts.api must be example.org or end with .example.org, got"
            + " 'api.example.com'",
        "badexample.org | hosts.api must be example.org or end with .example.org, got"
            + " 'badexample.org'",
        "https://example.org | hosts.api must be a host name, got 'https://example.org'",
      })
  @DisplayName("ALL-12 a host is a host name in the zone that vouches for it")
  void refusesOtherHosts(String host, String fault) {
    assertThat(faults(ZONE, Map.of("api", host))).contains(fault);
  }

  @Test
  @DisplayName("ALL-12 each service has a host of its own, and there is one at least")
  void wantsDistinctHosts() {
    assertThat(faults(ZONE, Map.of())).containsExactly("hosts must hold at least one");
    assertThat(faults(ZONE, Map.of("api", "example.org", "web", "example.org")))
        .contains(
            "hosts.api must differ from the other services' in more than punctuation, got"
                + " 'example.org'");
  }

  @Test
  @DisplayName("ALL-12 a certificate holds ten names, of which one is short")
  void keepsToTheLimitsOfAcm() {
    Map<String, String> hosts = new LinkedHashMap<>();
    for (int i = 0; i < 11; i++) {
      hosts.put("s" + i, "s" + i + ".example.org");
    }
    assertThat(faults(ZONE, hosts))
        .containsExactly(
            "hosts must be at most 10, which is what ACM puts into one certificate, got 11");
    String long53 = String.join("", Collections.nCopies(53, "a"));
    assertThat(faults(ZONE, Map.of("api", long53 + ".example.org")))
        .containsExactly(
            "hosts must hold a name of at most 64 characters, which the certificate bears as its"
                + " own");
    assertThat(
            new DomainSpec(
                    ZONE,
                    Map.of("a", long53 + ".example.org", "b", long53.substring(1) + ".example.org"))
                .names()
                .get(0))
        .hasLength(64);
  }

  @Test
  @DisplayName("ALL-12 limits of a new certificate are none of one that exists")
  void leavesAnIssuedCertificateItsNames() {
    assertThat(
            new DomainSpec(new CertificateSpec.Issued(ARN), Map.of("api", "api.example.com"))
                .names())
        .containsExactly("api.example.com");
  }

  @Test
  void namesItsHostsInAnOrderOfItsOwn() {
    Map<String, String> hosts = new LinkedHashMap<>();
    hosts.put("web", "a-shop.example.org");
    hosts.put("c", "c.example.org");
    hosts.put("b", "b.example.org");
    assertThat(new DomainSpec(ZONE, hosts).names())
        .containsExactly("b.example.org", "c.example.org", "a-shop.example.org")
        .inOrder();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0a1b-2c3d",
        "arn:aws:iam::111122223333:server-certificate/a",
        "arn:aws:acm:eu-west-1:1:certificate/a",
        "arn:aws:acm:eu-west-1:111122223333:certificate/${a}"
      })
  @DisplayName("ALL-12 a certificate that exists is named by its ARN")
  void refusesWhatIsNoArn(String arn) {
    assertThat(
            assertThrows(InvalidSpec.class, () -> new CertificateSpec.Issued(arn))
                .faults()
                .toString())
        .contains("must be the ARN of a certificate in ACM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-east-1:111122223333", "eu-west-1:444455556666"})
  @DisplayName("ALL-12 a certificate that exists is of the stack's region and account")
  void refusesACertificateFromElsewhere(String elsewhere) {
    String arn = ARN.replace("eu-west-1:111122223333", elsewhere);
    var domain = new DomainSpec(new CertificateSpec.Issued(arn), Map.of("api", "example.org"));
    var rules = new Rules();
    domain.check(rules, "domain", Specs.TARGET);
    assertThat(messages(assertThrows(InvalidSpec.class, rules::enforce)))
        .containsExactly(
            "domain.certificate.issued.arn must begin with"
                + " arn:aws:acm:eu-west-1:111122223333:certificate/, got '"
                + arn
                + "'");
  }

  private static List<String> faults(CertificateSpec certificate, Map<String, String> hosts) {
    return messages(assertThrows(InvalidSpec.class, () -> new DomainSpec(certificate, hosts)));
  }

  private static List<String> messages(InvalidSpec invalid) {
    return invalid.faults().stream().map(fault -> fault.key() + " " + fault.rule()).toList();
  }
}
