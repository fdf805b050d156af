package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import org.junit.jupiter.api.Test;

class OriginRulesTest {
  @Test
  void bucketsAnswerOne() {
    String distribution =
        "{'origin': [{%s'domain_name': '${aws_s3_bucket.%s.bucket_regional_domain_name}'}]}";
    String signed = "'origin_access_control_id': 'E1', ";
    assertThat(
            broken(
                OriginRules.BUCKETS_ANSWER_ONE,
                """
                'aws_s3_bucket': {'good': {}, 'unsigned': {}, 'others': {}, 'lists': {}, 'shut': {}},
                'aws_s3_bucket_policy': {'good': %s, 'unsigned': %s, 'others': %s, 'lists': %s},
                'aws_cloudfront_distribution': {
                  'good': %s, 'unsigned': %s, 'others': %s, 'lists': %s, 'shut': %s}
                """
                    .formatted(
                        policy("good", "s3:GetObject", "good"),
                        policy("unsigned", "s3:GetObject", "unsigned"),
                        policy("others", "s3:GetObject", "good"),
                        policy("lists", "s3:*", "lists"),
                        distribution.formatted(signed, "good"),
                        distribution.formatted("", "unsigned"),
                        distribution.formatted(signed, "others"),
                        distribution.formatted(signed, "lists"),
                        distribution.formatted(signed, "shut"))))
        .containsExactly(
            "aws_cloudfront_distribution.unsigned",
            "aws_cloudfront_distribution.others",
            "aws_cloudfront_distribution.lists",
            "aws_cloudfront_distribution.shut");
  }

  @Test
  void hostsSpeakTls() {
    String origin =
        "{'origin': [{'domain_name': '%s', 'custom_origin_config':"
            + " {'origin_protocol_policy': '%s', 'origin_ssl_protocols': ['%s']}}]}";
    assertThat(
            broken(
                OriginRules.HOSTS_SPEAK_TLS,
                "'aws_cloudfront_distribution': {'good': %s, 'plain': %s, 'old': %s, 'nameless': %s}"
                    .formatted(
                        origin.formatted("api.example.org", "https-only", "TLSv1.2"),
                        origin.formatted("api.example.org", "match-viewer", "TLSv1.2"),
                        origin.formatted("api.example.org", "https-only", "TLSv1.1"),
                        origin.formatted("${aws_lb.alb.dns_name}", "https-only", "TLSv1.2"))))
        .containsExactly(
            "aws_cloudfront_distribution.plain",
            "aws_cloudfront_distribution.old",
            "aws_cloudfront_distribution.nameless");
  }

  @Test
  void balancersAnswerTheCdn() {
    String stack =
        """
        'aws_lb': {'alb': {'security_groups': ['${aws_security_group.alb.id}']}},
        'aws_security_group': {'alb': {}},
        'aws_route53_record': {'origin': {'name': 'api.example.org', 'type': 'A',
          'alias': {'name': '${aws_lb.alb.dns_name}'}}},
        'aws_cloudfront_distribution': {
          'cdn': {'origin': [{'domain_name': 'api.example.org'}]},
          'else': {'origin': [{'domain_name': 'www.example.org'}]}},
        'aws_vpc_security_group_ingress_rule': {
          'cdn': {'security_group_id': '${aws_security_group.alb.id}', 'prefix_list_id': 'pl-1'}
        """;
    assertThat(broken(OriginRules.BALANCERS_ANSWER_THE_CDN, stack + "}")).isEmpty();
    assertThat(
            broken(
                OriginRules.BALANCERS_ANSWER_THE_CDN,
                stack
                    + ", 'all': {'security_group_id': '${aws_security_group.alb.id}',"
                    + " 'cidr_ipv4': '0.0.0.0/0'}}"))
        .containsExactly("aws_cloudfront_distribution.cdn");
  }

  /** A bucket's policy that lets a distribution in. */
  private static String policy(String bucket, String action, String distribution) {
    return """
    {'bucket': '${aws_s3_bucket.%s.id}', 'policy': '{"Statement": [{
      "Principal": {"Service": "cloudfront.amazonaws.com"}, "Action": ["%s"], "Condition":
      {"StringEquals": {"AWS:SourceArn": "${aws_cloudfront_distribution.%s.arn}"}}}]}'}
    """
        .formatted(bucket, action, distribution)
        .replace("\"", "\\'")
        .replace("\n", " ");
  }
}
