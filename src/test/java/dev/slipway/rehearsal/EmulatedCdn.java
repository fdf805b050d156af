package dev.slipway.rehearsal;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An emulated account in which a distribution may stand. */
final class EmulatedCdn {
  private static final String MODULES = "acm, cloudfront, route53";

  /**
   * Makes its surroundings, in which the certificate of us-east-1 is proven; {@code asked} tells
   * what becomes of {@code good} with a change to {@code config} or to the parts of it that have
   * names there.
   */
  private static final String GOOD =
      """
      from copy import deepcopy
      from moto import settings
      settings.ACM_VALIDATION_WAIT = 0
      cdn, s3, acm, dns = (boto3.client(each) for each in ("cloudfront", "s3", "acm", "route53"))
      def items(*all):
          return dict(Quantity=len(all), Items=list(all))
      def certificate(region):
          acm = boto3.client("acm", region_name=region)
          return acm.request_certificate(DomainName="app.shop.example", ValidationMethod="DNS",
              SubjectAlternativeNames=["*.shop.example"])["CertificateArn"]
      zone = dns.create_hosted_zone(Name="shop.example", CallerReference="1")["HostedZone"]["Id"]
      certificates = {region: certificate(region) for region in ("us-east-1", "eu-west-1")}
      asked = acm.describe_certificate(CertificateArn=certificates["us-east-1"])["Certificate"]
      for proof in {each["ResourceRecord"]["Name"]: each["ResourceRecord"] for each in
                    asked["DomainValidationOptions"]}.values():
          dns.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=dict(Changes=[dict(Action="UPSERT",
              ResourceRecordSet=dict(Name=proof["Name"], Type="CNAME", TTL=60,
                  ResourceRecords=[dict(Value=proof["Value"])]))]))
      control = cdn.create_origin_access_control(OriginAccessControlConfig=dict(Name="files", SigningProtocol="sigv4",
          SigningBehavior="always", OriginAccessControlOriginType="s3"))["OriginAccessControl"]["Id"]
      s3.create_bucket(Bucket="shop-requests")
      good = dict(CallerReference="1", Comment="", Enabled=True, DefaultRootObject="index.html",
          Aliases=items("app.shop.example", "help.shop.example"),
          ViewerCertificate=dict(ACMCertificateArn=certificates["us-east-1"], SSLSupportMethod="sni-only",
              MinimumProtocolVersion="TLSv1.2_2021"),
          Origins=items(
              dict(Id="files", DomainName="files.s3.eu-west-1.amazonaws.com", OriginAccessControlId=control,
                  S3OriginConfig=dict(OriginAccessIdentity="")),
              dict(Id="api", DomainName="api.shop.example", CustomHeaders=items(dict(HeaderName="X-From",
                      HeaderValue="cdn")),
                  CustomOriginConfig=dict(HTTPPort=80, HTTPSPort=443, OriginProtocolPolicy="https-only",
                      OriginReadTimeout=120, OriginKeepaliveTimeout=60))),
          CustomErrorResponses=items(dict(ErrorCode=404, ResponseCode="200", ResponsePagePath="/index.html")),
          DefaultCacheBehavior=dict(TargetOriginId="files", ViewerProtocolPolicy="redirect-to-https",
              CachePolicyId="658327ea-f89d-4fab-a63d-7e88639e58f6"),
          CacheBehaviors=items(dict(PathPattern="/api/*", TargetOriginId="api", ViewerProtocolPolicy="https-only",
              AllowedMethods=dict(items("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"),
                  CachedMethods=items("GET", "HEAD")),
              CachePolicyId="4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
              OriginRequestPolicyId="b689b0a8-53d0-40ab-baf2-68738e2966ac")))
      def asked(change="pass"):
          config = deepcopy(good)
          (files, api), behavior = config["Origins"]["Items"], config["DefaultCacheBehavior"]
          page, viewer = config["CustomErrorResponses"]["Items"][0], config["ViewerCertificate"]
          asking = api["CustomOriginConfig"]
          def log(bucket):
              config["Logging"] = dict(Enabled=True, IncludeCookies=False, Bucket=bucket, Prefix="")
          exec(change)
          tried(change, cdn.create_distribution, DistributionConfig=config)
      """;

  private EmulatedCdn() {}

  /** Runs a script in that account. */
  static List<String> says(String script) throws IOException, InterruptedException {
    return EmulatedAws.says(MODULES, GOOD + script);
  }

  /** Asks for distributions, one after the other, each with a change, and tells how that ends. */
  static Map<String, String> asked(Collection<String> changes)
      throws IOException, InterruptedException {
    var script = new StringBuilder();
    changes.forEach(change -> script.append("asked(\"").append(change).append("\")\n"));
    Map<String, String> ends = new LinkedHashMap<>();
    for (String line : says(script.toString())) {
      String change = changes.stream().filter(line::startsWith).findFirst().orElse("");
      ends.put(change, line.substring(change.length()).replaceFirst("^: ", ""));
    }
    return ends;
  }
}
