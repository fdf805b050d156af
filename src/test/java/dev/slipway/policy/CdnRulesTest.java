package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import dev.slipway.testing.Stacks;
import org.junit.jupiter.api.Test;

class CdnRulesTest {
  @Test
  void viewersSpeakHttps() {
    assertThat(
            broken(
                CdnRules.VIEWERS_SPEAK_HTTPS,
                """
                'aws_cloudfront_response_headers_policy': {
                  'strict': {'security_headers_config': {'strict_transport_security':
                    {'access_control_max_age_sec': 31536000}}},
                  'lax': {'security_headers_config': {'frame_options': {}}}},
                'aws_cloudfront_distribution': {
                  'good': {'default_cache_behavior': {'viewer_protocol_policy': 'redirect-to-https',
                    'response_headers_policy_id':
                      '${aws_cloudfront_response_headers_policy.strict.id}'}},
                  'plain_below': {
                    'default_cache_behavior': {'viewer_protocol_policy': 'redirect-to-https',
                      'response_headers_policy_id':
                        '${aws_cloudfront_response_headers_policy.strict.id}'},
                    'ordered_cache_behavior': [{'viewer_protocol_policy': 'allow-all',
                      'response_headers_policy_id':
                        '${aws_cloudfront_response_headers_policy.strict.id}'}]},
                  'lax': {'default_cache_behavior': {'viewer_protocol_policy': 'https-only',
                    'response_headers_policy_id':
                      '${aws_cloudfront_response_headers_policy.lax.id}'}},
                  'silent': {'default_cache_behavior': {'viewer_protocol_policy': 'https-only'}}}
                """))
        .containsExactly(
            "aws_cloudfront_distribution.plain_below",
            "aws_cloudfront_distribution.lax",
            "aws_cloudfront_distribution.silent");
  }

  @Test
  void tlsIsModern() {
    String certificate = "{'viewer_certificate': {'minimum_protocol_version': '%s', %s}}";
    String issued = "'acm_certificate_arn': '${aws_acm_certificate_validation.%s.certificate_arn}'";
    String stack =
        """
        {'provider': {'aws': [{'region': 'eu-west-1'},
          {'region': 'us-east-1', 'alias': 'us_east_1'}]},
        'resource': {
        'aws_acm_certificate_validation': {'there': {'provider': 'aws.us_east_1'}, 'here': {}},
        'aws_cloudfront_distribution': {
          'good': %s, 'existing': %s, 'here': %s, 'old': %s, 'default': {'viewer_certificate':
            {'cloudfront_default_certificate': true}}}}}
        """
            .formatted(
                certificate.formatted("TLSv1.2_2021", issued.formatted("there")),
                certificate.formatted(
                    "TLSv1.2_2021",
                    "'acm_certificate_arn': 'arn:aws:acm:us-east-1:1:certificate/a'"),
                certificate.formatted("TLSv1.2_2021", issued.formatted("here")),
                certificate.formatted("TLSv1.1_2016", issued.formatted("there")));

    assertThat(Verdict.of(CdnRules.TLS_IS_MODERN, Stacks.stack(stack)))
        .containsExactly(
            "aws_cloudfront_distribution.here",
            "aws_cloudfront_distribution.old",
            "aws_cloudfront_distribution.default");
  }

  @Test
  void writesAreNotKept() {
    assertThat(
            broken(
                CdnRules.WRITES_ARE_NOT_KEPT,
                """
                'aws_cloudfront_distribution': {
                  'reads': {'default_cache_behavior': {'allowed_methods': ['GET', 'HEAD'],
                    'cache_policy_id': 'own'}},
                  'good': {'ordered_cache_behavior': [{'allowed_methods': ['GET', 'POST'],
                    'cache_policy_id': '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'}]},
                  'bad': {'ordered_cache_behavior': [{'allowed_methods': ['GET', 'POST'],
                    'cache_policy_id': 'own'}]}}
                """))
        .containsExactly("aws_cloudfront_distribution.bad");
  }

  @Test
  void hostsLeadThere() {
    assertThat(
            broken(
                CdnRules.HOSTS_LEAD_THERE,
                """
                'aws_cloudfront_distribution': {'cdn': {'aliases': ['a.org', 'b.org', 'c.org']}},
                'aws_route53_record': {
                  'a': {'name': 'a.org', 'type': 'A', %1$s false}},
                  'a6': {'name': 'a.org', 'type': 'AAAA', %1$s false}},
                  'half': {'name': 'b.org', 'type': 'A', %1$s false}},
                  'c': {'name': 'c.org', 'type': 'A', %1$s true}},
                  'c6': {'name': 'c.org', 'type': 'AAAA', %1$s false}},
                  'strange': {'name': 'd.org', 'type': 'A', %1$s false}},
                  'strange6': {'name': 'd.org', 'type': 'AAAA', %1$s false}},
                  'proof': {'name': '_x.a.org', 'type': 'CNAME', 'records': ['y']}}
                """
                    .formatted(
                        "'alias': {'name': '${aws_cloudfront_distribution.cdn.domain_name}',"
                            + " 'evaluate_target_health':")))
        .containsExactly(
            "aws_route53_record.half",
            "aws_route53_record.c",
            "aws_route53_record.strange",
            "aws_route53_record.strange6");
  }
}
