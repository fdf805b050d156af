package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated CloudWatch delivers the logs of a distribution to a bucket that lets it. */
@Tag("real")
class EmulatedDeliveryTest {
  @Test
  @DisplayName("H2O-05, FIB-06 logs come from a distribution, and AWS sees to it that they arrive")
  void deliveries() throws Exception {
    EmulatedAws.assertAnswers(
        "cloudfront, delivery",
        """
        import json
        cdn, s3, logs = (boto3.client(each) for each in ("cloudfront", "s3", "logs"))
        arn = cdn.create_distribution(DistributionConfig=dict(CallerReference="1", Comment="", Enabled=True,
            Origins=dict(Quantity=1, Items=[dict(Id="files", DomainName="files.s3.amazonaws.com",
                S3OriginConfig=dict(OriginAccessIdentity=""))]),
            DefaultCacheBehavior=dict(TargetOriginId="files", ViewerProtocolPolicy="https-only",
                CachePolicyId="658327ea-f89d-4fab-a63d-7e88639e58f6")))["Distribution"]["ARN"]
        def source(what, name="cdn", arn=arn, region="us-east-1"):
            tried(what, boto3.client("logs", region_name=region).put_delivery_source, name=name, resourceArn=arn,
                logType="ACCESS_LOGS")
        source("elsewhere", region="eu-west-1")
        source("gone", arn=arn + "X")
        source("named", name="the.cdn")
        source("good")
        def deliver(bucket):
            destination = logs.put_delivery_destination(name=bucket, outputFormat="w3c",
                deliveryDestinationConfiguration=dict(destinationResourceArn="arn:aws:s3:::" + bucket))
            tried(bucket, logs.create_delivery, deliverySourceName="cdn",
                deliveryDestinationArn=destination["deliveryDestination"]["arn"])
        def statements(bucket):
            return [each["Sid"] for each in json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"])["Statement"]]
        deliver("nowhere")
        for bucket, path in (("shop-open", "AWSLogs/123456789012/*"), ("shop-shut", "other/*")):
            s3.create_bucket(Bucket=bucket)
            s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps(dict(Version="2012-10-17", Statement=[
                dict(Sid="TlsOnly", Effect="Deny", Principal="*", Action="s3:*",
                    Resource=f"arn:aws:s3:::{bucket}/*", Condition=dict(Bool={"aws:SecureTransport": "false"})),
                dict(Sid="Logs", Effect="Allow", Action="s3:PutObject",
                    Principal=dict(Service="delivery.logs.amazonaws.com"),
                    Resource=f"arn:aws:s3:::{bucket}/{path}")])))
            deliver(bucket)
            print(statements(bucket))
            if bucket == "shop-open":
                tried("source", logs.delete_delivery_source, name="cdn")
                tried("destination", logs.delete_delivery_destination, name=bucket)
            logs.delete_delivery(id=logs.describe_deliveries()["deliveries"][0]["id"])
            tried("destination", logs.delete_delivery_destination, name=bucket)
        tried("source", logs.delete_delivery_source, name="cdn")
        """,
        """
        elsewhere: ResourceNotFoundException: Cannot access provided resource.
        gone: ResourceNotFoundException: Cannot access provided resource.
        named: ValidationException: Value 'the.cdn' at 'name' failed to satisfy constraint: [\\w-]*, 1 to 60
        good: taken
        nowhere: ValidationException: Cannot deliver to the bucket arn:aws:s3:::nowhere, which does not exist.
        shop-open: taken
        ['TlsOnly', 'Logs']
        source: ConflictException: The delivery source cdn is used by a delivery.
        destination: ConflictException: The delivery destination shop-open is used by a delivery.
        destination: taken
        shop-shut: taken
        ['TlsOnly', 'Logs', 'AWSLogDeliveryWrite1']
        destination: taken
        source: taken
        """);
  }
}
