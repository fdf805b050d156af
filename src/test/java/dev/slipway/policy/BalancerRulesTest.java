package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalancerRulesTest {
  @Test
  void invalidHeadersAreDropped() {
    assertThat(
            broken(
                BalancerRules.INVALID_HEADERS_ARE_DROPPED,
                """
                'aws_lb': {'good': {'drop_invalid_header_fields': true}, 'unset': {},
                           'bad': {'drop_invalid_header_fields': false}}
                """))
        .containsExactly("aws_lb.unset", "aws_lb.bad");
  }

  @Test
  void tlsIsModern() {
    assertThat(
            broken(
                BalancerRules.TLS_IS_MODERN,
                """
                'aws_lb_listener': {
                  'plain': {'protocol': 'HTTP'},
                  'good': {'protocol': 'HTTPS',
                           'ssl_policy': 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09'},
                  'strict': {'protocol': 'HTTPS', 'ssl_policy': 'ELBSecurityPolicy-TLS13-1-3-2021-06'},
                  'tls11': {'protocol': 'HTTPS', 'ssl_policy': 'ELBSecurityPolicy-TLS13-1-1-2021-06'},
                  'old': {'protocol': 'HTTPS', 'ssl_policy': 'ELBSecurityPolicy-2016-08'},
                  'unset': {'protocol': 'HTTPS'}}
                """))
        .containsExactly("aws_lb_listener.tls11", "aws_lb_listener.old", "aws_lb_listener.unset");
  }

  @Test
  void certificatesAreIssued() {
    assertThat(
            broken(
                BalancerRules.CERTIFICATES_ARE_ISSUED,
                """
                'aws_lb_listener': {
                  'plain': {'protocol': 'HTTP'},
                  'validated': {'protocol': 'HTTPS', 'certificate_arn':
                    '${aws_acm_certificate_validation.a.certificate_arn}'},
                  'existing': {'protocol': 'HTTPS', 'certificate_arn':
                    'arn:aws:acm:eu-west-1:111122223333:certificate/a'},
                  'hasty': {'protocol': 'HTTPS', 'certificate_arn': '${aws_acm_certificate.a.arn}'},
                  'home_made': {'protocol': 'HTTPS', 'certificate_arn':
                    'arn:aws:iam::111122223333:server-certificate/a'},
                  'none': {'protocol': 'HTTPS'}}
                """))
        .containsExactly(
            "aws_lb_listener.hasty", "aws_lb_listener.home_made", "aws_lb_listener.none");
  }

  @Test
  void httpRedirectsToHttps() {
    String redirect =
        "'load_balancer_arn': 'a', 'protocol': 'HTTP', 'default_action': [{'type': 'redirect',"
            + " 'redirect': {'protocol': '%s', 'port': '%d'}}]";

    assertThat(
            broken(
                BalancerRules.HTTP_REDIRECTS_TO_HTTPS,
                """
                'aws_lb_listener': {
                  'https': {'load_balancer_arn': 'a', 'protocol': 'HTTPS', 'port': 443},
                  'good': {%s}, 'nowhere': {%s}, 'in_circles': {%s},
                  'answers': {'load_balancer_arn': 'a', 'protocol': 'HTTP',
                              'default_action': [{'type': 'fixed-response'}]},
                  'elsewhere': {'load_balancer_arn': 'b', 'protocol': 'HTTP',
                                'default_action': [{'type': 'fixed-response'}]}},
                'aws_lb_listener_rule': {
                  'bypass': {'listener_arn': '${aws_lb_listener.good.arn}'},
                  'secure': {'listener_arn': '${aws_lb_listener.https.arn}'},
                  'plain': {'listener_arn': '${aws_lb_listener.elsewhere.arn}'}}
                """
                    .formatted(
                        redirect.formatted("HTTPS", 443),
                        redirect.formatted("HTTPS", 8443),
                        redirect.formatted("HTTP", 443))))
        .containsExactly(
            "aws_lb_listener.nowhere",
            "aws_lb_listener.in_circles",
            "aws_lb_listener.answers",
            "aws_lb_listener_rule.bypass");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logdelivery.elasticloadbalancing.amazonaws.com",
        "AES256",
        "aws_s3_bucket_policy",
        "enabled"
      })
  void accessLogsArrive(String needed) {
    String logs =
        """
        'aws_lb': {'silent': {}, 'a': {'access_logs': {'enabled': true,
          'bucket': '${aws_s3_bucket_policy.logs.bucket}'}}},
        'aws_s3_bucket': {'logs': {}},
        'aws_s3_bucket_policy': {'logs': {'bucket': '${aws_s3_bucket.logs.id}',
          'policy': 'logdelivery.elasticloadbalancing.amazonaws.com'}},
        'aws_s3_bucket_server_side_encryption_configuration': {'logs': {
          'bucket': '${aws_s3_bucket.logs.id}', 'rule': {'sse_algorithm': 'AES256'}}}
        """;
    assertThat(broken(BalancerRules.LOGS_ARRIVE, logs)).isEmpty();
    assertThat(broken(BalancerRules.LOGS_ARRIVE, logs.replace(needed, "aws_s3_bucket_acl")))
        .containsExactly("aws_lb.a");
  }

  @Test
  void aPublicLoadBalancerIsReachable() {
    assertThat(
            broken(
                BalancerRules.PUBLIC_MEANS_REACHABLE,
                """
                'aws_subnet': {'public': {}, 'private': {}},
                'aws_route_table': {'public': {}},
                'aws_route': {
                  'a': {'route_table_id': '${aws_route_table.public.id}', 'gateway_id': 'igw'}},
                'aws_route_table_association': {'a': {
                  'subnet_id': '${aws_subnet.public.id}',
                  'route_table_id': '${aws_route_table.public.id}'}},
                'aws_lb': {
                  'good': {'subnets': ['${aws_subnet.public.id}']},
                  'inner': {'internal': true, 'subnets': ['${aws_subnet.private.id}']},
                  'bad': {'subnets': ['${aws_subnet.public.id}', '${aws_subnet.private.id}']}}
                """))
        .containsExactly("aws_lb.bad");
  }
}
