package dev.slipway.operation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.operation.fleet.StateFile;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Emulator;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** What there is to look at of a stack beside what runs, and to publish; its state says it, too. */
final class Observables {
  private final StackModel stack;
  private final Emulator aws;
  private final ObjectNode state;

  Observables(StackModel stack, Emulator aws) throws IOException {
    this.stack = stack;
    this.aws = aws;
    var file = StateFile.of(stack);
    try (var s3 = s3(file)) {
      var object = s3.getObject(ask -> ask.bucket(file.bucket()).key(file.key()));
      state = (ObjectNode) new JsonMapper().readTree(object);
    }
    state.putArray("resources");
  }

  void make() {
    targets();
    alarms();
    listeners();
    secrets();
    if (stack.at("aws_s3_bucket.frontend_bucket").isPresent()) {
      site();
    }
    var file = StateFile.of(stack);
    try (var s3 = s3(file)) {
      s3.putObject(
          ask -> ask.bucket(file.bucket()).key(file.key()),
          RequestBody.fromString(state.toString()));
    }
  }

  private void targets() {
    try (var ec2 = aws.client(Ec2Client.builder());
        var balancers = aws.client(ElasticLoadBalancingV2Client.builder())) {
      String vpc = ec2.describeVpcs().vpcs().get(0).vpcId();
      for (Block output : stack.outputs()) {
        if (output.name().endsWith("_target_group_arn")) {
          String name = "t-" + Integer.toHexString(output.name().hashCode());
          String arn =
              balancers
                  .createTargetGroup(
                      ask ->
                          ask.name(name)
                              .protocol(ProtocolEnum.HTTP)
                              .port(80)
                              .targetType(TargetTypeEnum.IP)
                              .vpcId(vpc))
                  .targetGroups()
                  .get(0)
                  .targetGroupArn();
          output(output.name(), arn);
        }
      }
    }
  }

  private void alarms() {
    try (var watch = aws.client(CloudWatchClient.builder())) {
      for (Block alarm : stack.resources("aws_cloudwatch_metric_alarm")) {
        String name = alarm.body().text("alarm_name").orElseThrow();
        watch.putMetricAlarm(
            ask ->
                ask.alarmName(name)
                    .namespace("n")
                    .metricName("m")
                    .statistic(Statistic.MAXIMUM)
                    .period(60)
                    .evaluationPeriods(1)
                    .threshold(1.0)
                    .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD));
        stands(alarm, Map.of("alarm_name", name));
      }
    }
  }

  private void listeners() {
    try (var sns = aws.client(SnsClient.builder())) {
      String name = stack.resources("aws_sns_topic").get(0).body().text("name").orElseThrow();
      String arn = sns.createTopic(ask -> ask.name(name)).topicArn();
      output("alarm_topic_arn", arn);
      for (Block listener : stack.resources("aws_sns_topic_subscription")) {
        String address = listener.body().text("endpoint").orElseThrow();
        sns.subscribe(ask -> ask.topicArn(arn).protocol("email").endpoint(address));
        stands(listener, Map.of("topic_arn", arn, "endpoint", address));
      }
    }
  }

  private void secrets() {
    try (var shells = aws.client(SecretsManagerClient.builder())) {
      for (Block secret : stack.resources("aws_secretsmanager_secret")) {
        String name = secret.body().text("name").orElseThrow();
        shells.createSecret(ask -> ask.name(name).secretString("set"));
        stands(secret, Map.of("name", name));
      }
    }
  }

  private void site() {
    String bucket =
        stack.at("aws_s3_bucket.frontend_bucket").orElseThrow().body().text("bucket").orElseThrow();
    output("frontend_bucket_name", bucket);
    try (var s3 = s3(StateFile.of(stack));
        var cloudfront = aws.client(CloudFrontClient.builder())) {
      s3.createBucket(ask -> ask.bucket(bucket));
      s3.putObject(ask -> ask.bucket(bucket).key("old.js"), RequestBody.fromString("old"));
      output(
          "cdn_distribution_id",
          cloudfront
              .createDistribution(ask -> ask.distributionConfig(SmallDistribution.CONFIG))
              .distribution()
              .id());
    }
  }

  private S3Client s3(StateFile file) {
    return aws.in(file.region()).client(S3Client.builder().forcePathStyle(true));
  }

  private void output(String name, String value) {
    state.withObject("/outputs").putObject(name).put("value", value);
  }

  private void stands(Block block, Map<String, String> attributes) {
    ObjectNode resource = state.withArray("/resources").addObject();
    resource.put("mode", "managed").put("type", block.type()).put("name", block.name());
    ObjectNode said = resource.putArray("instances").addObject().putObject("attributes");
    attributes.forEach(said::put);
  }
}
