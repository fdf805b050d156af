package dev.slipway.rehearsal;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.testing.Emulator;
import java.util.List;
import software.amazon.awssdk.services.amplify.AmplifyClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.servicediscovery.ServiceDiscoveryClient;

/** What AWS itself must tell after an apply, asked of AWS and not of Terraform. */
final class Expectations {
  private Expectations() {}

  /** What is not as an environment's file says. */
  static List<String> unmet(EnvironmentSpec spec, Emulator aws) {
    var documented = Documented.of(spec);
    var comparison = new Comparison();
    try (var ecs = aws.client(EcsClient.builder());
        var names = aws.client(ServiceDiscoveryClient.builder());
        var balancers = aws.client(ElasticLoadBalancingV2Client.builder());
        var edges = aws.client(CloudFrontClient.builder());
        var dns = aws.client(Route53Client.builder());
        var alarms = aws.client(CloudWatchClient.builder());
        var amplify = aws.client(AmplifyClient.builder())) {
      var records = new AliasRecords(dns);
      new ExpectedServices(comparison, ecs, names, balancers).of(documented);
      new ExpectedBalancer(comparison, balancers, records).of(documented);
      new ExpectedDistribution(comparison, edges, records).of(documented);
      new ExpectedFrontend(comparison, amplify).of(documented);
      new ExpectedAlarms(comparison, ecs, alarms).of(documented);
    }
    return comparison.unmet();
  }
}
