package dev.slipway.construct.cdn;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformProvider;
import com.hashicorp.cdktf.TerraformResource;
import dev.slipway.construct.Newer;
import dev.slipway.construct.Part;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.storage.Bucket;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.cdn.DistributionSpec;
import dev.slipway.spec.storage.AccessLogsSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * Where a distribution writes what it was asked. What CloudFront did before wants a bucket with
 * access lists, which S3 advises against:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 */
public final class LogDelivery extends Part {
  /**
   * Whose requests, and what the environment file says of the logs.
   *
   * @param elsewhere the provider of the region that CloudFront delivers from, where the stack is
   *     in another one
   */
  public record Inputs(
      Naming naming,
      TargetSpec target,
      Optional<TerraformProvider> elsewhere,
      String distributionArn,
      AccessLogsSpec spec) {
    private String name() {
      return naming.of(Kind.DELIVERY, "logs");
    }
  }

  private final Inputs in;

  public LogDelivery(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    var bucket = new Bucket(this, MAIN, new Bucket.Inputs(in.spec().asBucket()));
    bucket.admits(delivery(bucket));
    var source = source();
    var destination = destination(bucket);
    Newer.resource(
        this,
        silent("delivery"),
        "aws_cloudwatch_log_delivery",
        in.elsewhere(),
        Map.of(
            "delivery_source_name",
            source.getStringAttribute("name"),
            "delivery_destination_arn",
            destination.getStringAttribute("arn")));
  }

  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
  private Statement delivery(Bucket bucket) {
    var target = in.target();
    return Statement.allow(
            "LogDelivery",
            List.of("s3:PutObject"),
            List.of(bucket.objects("AWSLogs/" + target.account() + "/*")))
        .by(Map.of("Service", "delivery.logs.amazonaws.com"))
        .when(
            "ArnLike",
            "aws:SourceArn",
            target.in(DistributionSpec.REGION).arn("logs", "delivery-source:" + in.name()));
  }

  private TerraformResource source() {
    return Newer.resource(
        this,
        silent("source"),
        "aws_cloudwatch_log_delivery_source",
        in.elsewhere(),
        Map.of("name", in.name(), "log_type", "ACCESS_LOGS", "resource_arn", in.distributionArn()));
  }

  private TerraformResource destination(Bucket bucket) {
    return Newer.resource(
        this,
        silent("destination"),
        "aws_cloudwatch_log_delivery_destination",
        in.elsewhere(),
        Map.of(
            "name",
            in.name(),
            "output_format",
            "w3c",
            "delivery_destination_configuration",
            Map.of("destination_resource_arn", "arn:aws:s3:::" + bucket.readyName())));
  }
}
