package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who writes a wrong value into one of Classla's environment files. */
class ClasslaFaultsTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "natIn: us-east-1a } | natIn: us-east-1c } | network.zones.us-east-1a.natIn must be a"
            + " zone that has a NAT gateway by naming itself, got 'us-east-1c'",
        "', natIn: us-east-1b' | '' | network.zones.us-east-1b must have natIn, since its tasks"
            + " call services outside the VPC",
        "', databaseBlock: 10.0.22.0/24' | '' | network.zones.us-east-1b must have a"
            + " databaseBlock, as other zones have",
        "10.0.22.0/24 | 10.0.21.0/25 | network.zones.us-east-1b.databaseBlock must not overlap"
            + " zones.us-east-1a.databaseBlock, got '10.0.21.0/25'",
        "10.0.22.0/24 | 10.1.22.0/24 | network.zones.us-east-1b.databaseBlock must lie in block"
            + " 10.0.0.0/16, got '10.1.22.0/24'",
        "block: 10.0.0.0/16 | block: 10.0.0.0/8 | network.block must be /16 to /28, got"
            + " '10.0.0.0/8'",
        "'s3, ecrApi, ecrDkr' | 's3, ecrApi, ecrApi' | network.endpoints[2] must not stand"
            + " there twice",
        "'s3, ecrApi, ecrDkr' | 's3, ecrApi, ecr' | network.endpoints[2] must be s3, dynamodb,"
            + " ecrApi, ecrDkr, ecs, elasticache, kms, logs, monitoring, secretsmanager, sqs,"
            + " ssmmessages, sts or xray, got"
            + " 'ecr'",
        "flowLogs: { logDays: 90 } | flowLogs: { logDays: 91 } | network.flowLogs.logDays must"
            + " be a retention that CloudWatch offers (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180,"
            + " 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653), got 91",
      })
  @DisplayName("ALL-12, CLA-02 a fault in the network says file, line, key, rule and value")
  void network(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo("environments/classla/prod.yaml: " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "backend: api.classla.example | web: api.classla.example | loadBalancer.domain.hosts"
            + " must name backend and nothing else, got 'web'",
        "backend: api.classla.example | 'backend: api.classla.example, web: www.classla.example' |"
            + " loadBalancer.domain.hosts must name backend and nothing else, got 'backend,"
            + " web'",
        "backend: api.classla.example | backend: api.other.example | "
            + "loadBalancer.domain.hosts.backend must be classla.example or end with"
            + " .classla.example, got 'api.other.example'",
        "backend: api.classla.example | backend: API.classla.example | "
            + "loadBalancer.domain.hosts.backend must be a host name, got 'API.classla.example'",
        "validated: { zone: classla.example } | validated: { zone: classla } | "
            + "loadBalancer.domain.certificate.validated.zone must be a domain such as"
            + " example.com, got 'classla'",
        "'validated: { zone: classla.example }' | 'issued: { arn: a-certificate }' | "
            + "loadBalancer.domain.certificate.issued.arn must be the ARN of a certificate in ACM,"
            + " got 'a-certificate'",
        "validated: | imported: | loadBalancer.domain.certificate.imported is unknown; choices:"
            + " validated, issued",
        "bucket: classla-prod-alb-logs | bucket: Classla_Logs | loadBalancer.accessLogs.bucket"
            + " must be an S3 bucket name: 3 to 63 small letters, digits, hyphens and single dots,"
            + " and no prefix or suffix that S3 keeps for itself, got 'Classla_Logs'",
        "keepDays: 90 | keepDays: 0 | loadBalancer.accessLogs.keepDays must be at least 1, got"
            + " 0",
        "idleTimeoutSeconds: 3600 | idleTimeoutSeconds: 4001 | loadBalancer.idleTimeoutSeconds"
            + " must be 1 to 4000, got 4001",
        "stickySeconds: 86400 | stickySeconds: 0 | backend.answers.route.stickySeconds must be 1 to"
            + " 604800, got 0",
      })
  @DisplayName("ALL-12, CLA-05 so does one in the load balancer and its domain")
  void loadBalancer(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo("environments/classla/prod.yaml: " + fault);
  }

  @Test
  @DisplayName("ALL-12, CLA-05 Classla does not run without a domain: nothing would be encrypted")
  void noDomain() {
    String domain =
        """
          domain: # the document names no domain; put yours here
            certificate: { validated: { zone: classla.example } }
            hosts: { backend: api.classla.example }
        """;
    assertThat(faultsOf(domain, ""))
        .isEqualTo(
            "environments/classla/prod.yaml: loadBalancer must have a domain, since Classla"
                + " speaks HTTPS alone");
  }

  @Test
  @DisplayName("ALL-12, CLA-05 both environments can't have one host")
  void sameHost() {
    assertThat(faultsOf("api.classla.example", "api-dev.classla.example"))
        .isEqualTo(
            "environments/classla/prod.yaml: loadBalancer.domain.hosts.backend"
                + " 'api-dev.classla.example' is taken by classla-dev (aws_route53_record"
                + " 'api-dev.classla.example A')");
  }

  @Test
  @DisplayName("ALL-14, CLA-07 nor one domain in Amplify, which each app has for itself")
  void sameDomain() {
    assertThat(faultsOf("name: classla.example, prefix: app", "name: app-dev.classla.example"))
        .isEqualTo(
            "environments/classla/prod.yaml: frontend.domain.name 'app-dev.classla.example' is"
                + " taken by classla-dev (aws_amplify_domain_association"
                + " 'app-dev.classla.example')");
  }

  @Test
  @DisplayName("ALL-12, CLA-02 a zone of another region")
  void zone() {
    var files = EditedEnvironments.ofSystem(home, "classla");
    files.edit("classla/dev.yaml", "us-east-1b: {", "us-west-2b: {");
    assertThat(files.faults())
        .containsExactly(
            "environments/classla/dev.yaml: network.zones.us-west-2b must be a zone of"
                + " us-east-1, got 'us-west-2b'");
  }

  private String faultsOf(String piece, String by) {
    var files = EditedEnvironments.ofSystem(home, "classla").edit("classla/prod.yaml", piece, by);
    return String.join("\n", files.faults());
  }
}
