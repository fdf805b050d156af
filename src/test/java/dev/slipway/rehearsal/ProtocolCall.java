package dev.slipway.rehearsal;

import dev.slipway.testing.Emulator;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.amplify.AmplifyClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A call in one of AWS's protocols, made once, and how AWS says in it that credentials have
 * expired.
 */
record ProtocolCall(
    String service, String action, Consumer<Emulator> made, String expired, int status) {
  static final List<ProtocolCall> ALL =
      List.of(
          new ProtocolCall(
              "ecs",
              "ListClusters",
              aws -> once(aws, EcsClient.builder()).listClusters(),
              "ExpiredTokenException",
              400),
          new ProtocolCall(
              "monitoring",
              "DescribeAlarms",
              aws -> once(aws, CloudWatchClient.builder()).describeAlarms(),
              "ExpiredToken",
              403),
          new ProtocolCall(
              "elasticloadbalancing",
              "DescribeLoadBalancers",
              aws -> once(aws, ElasticLoadBalancingV2Client.builder()).describeLoadBalancers(),
              "ExpiredToken",
              403),
          new ProtocolCall(
              "ec2",
              "DescribeVpcs",
              aws -> once(aws, Ec2Client.builder()).describeVpcs(),
              "RequestExpired",
              400),
          new ProtocolCall(
              "amplify",
              "ListApps",
              aws -> once(aws, AmplifyClient.builder()).listApps(),
              "ExpiredTokenException",
              403),
          new ProtocolCall(
              "route53",
              "ListHostedZones",
              aws -> once(aws, Route53Client.builder()).listHostedZones(),
              "ExpiredToken",
              403),
          new ProtocolCall(
              "s3",
              "ListObjectsV2",
              aws -> once(aws, S3Client.builder()).listObjectsV2(ask -> ask.bucket("shop")),
              "ExpiredToken",
              400));

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C once(
      Emulator aws, B builder) {
    return aws.client(
        builder.overrideConfiguration(how -> how.retryStrategy(AwsRetryStrategy.doNotRetry())));
  }
}
