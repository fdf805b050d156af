package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In the emulated AWS, as in the real one, a name leads to what answers to it. */
@Tag("real")
class EmulatedNamesTest {
  @Test
  @DisplayName("H2O-05, FIB-07 alias records lead to balancers and distributions that there are")
  void aliases() throws Exception {
    var said =
        EmulatedCdn.says(
            """
            domain = cdn.create_distribution(DistributionConfig=good)["Distribution"]["DomainName"]
            elb = boto3.client("elbv2")
            vpc = boto3.client("ec2").create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
            balancer = elb.create_load_balancer(Name="shop", Subnets=zones(vpc, "a", "b"))["LoadBalancers"][0]
            def lead(name, target, zone_of_target, type="A"):
                tried(name.split(".")[0], dns.change_resource_record_sets, HostedZoneId=zone, ChangeBatch=dict(
                    Changes=[dict(Action="CREATE", ResourceRecordSet=dict(Name=name, Type=type, AliasTarget=dict(
                        DNSName=target, HostedZoneId=zone_of_target, EvaluateTargetHealth=False)))]))
            of_cdn, of_balancer = "Z2FDTNDATAQYW2", balancer["CanonicalHostedZoneId"]
            own = zone.split("/")[-1]
            lead("app.shop.example", domain, own)
            lead("www.shop.example", domain, of_cdn)
            lead("app.shop.example", "d1.cloudfront.net", of_cdn)
            lead("app.shop.example", domain, of_cdn)
            lead("app.shop.example", domain, of_cdn, "AAAA")
            lead("api.shop.example", balancer["DNSName"], of_cdn)
            lead("api.shop.example", "other-1.us-east-1.elb.amazonaws.com", of_balancer)
            lead("api.shop.example", "dualstack." + balancer["DNSName"], of_balancer)
            lead("too.shop.example", "api.shop.example", own)
            lead("old.shop.example", "gone.shop.example", own)
            print(domain, own, of_balancer, sep="\\n")
            """);

    String domain = said.get(10);
    String own = said.get(11);
    String lost = "but that target was not found";
    String wrong = "but the alias target name does not lie within the target zone";
    assertThat(said.subList(0, 10))
        .containsExactly(
            "app: " + refused(domain, own, wrong),
            "www: " + refused(domain, "Z2FDTNDATAQYW2", lost),
            "app: " + refused("d1.cloudfront.net", "Z2FDTNDATAQYW2", lost),
            "app: taken",
            "app: taken",
            "api: " + refused("shop-1.us-east-1.elb.amazonaws.com", "Z2FDTNDATAQYW2", wrong),
            "api: " + refused("other-1.us-east-1.elb.amazonaws.com", said.get(12), lost),
            "api: taken",
            "too: taken",
            "old: " + refused("gone.shop.example", own, lost))
        .inOrder();
  }

  private static String refused(String target, String zone, String fault) {
    return "InvalidChangeBatch: [Tried to create an alias that targets %s., type A in zone %s, %s]"
        .formatted(target, zone, fault);
  }

  @Test
  @DisplayName("H2O-05, FIB-07 a certificate is issued once its names are proven, in any region")
  void certificates() throws Exception {
    var said =
        EmulatedAws.says(
            "acm",
            """
            from moto import settings
            settings.ACM_VALIDATION_WAIT = 0
            dns = boto3.client("route53")
            zone = dns.create_hosted_zone(Name="shop.example", CallerReference="1")["HostedZone"]["Id"]
            def request(region, *names):
                acm = boto3.client("acm", region_name=region)
                arn = acm.request_certificate(DomainName=names[0], SubjectAlternativeNames=names,
                    ValidationMethod="DNS")["CertificateArn"]
                return lambda: acm.describe_certificate(CertificateArn=arn)["Certificate"]
            one, two = request("us-east-1", "app.shop.example", "api.shop.example"), request("eu-west-1",
                "app.shop.example")
            def show(when):
                print(when, one()["Status"], two()["Status"])
            vpc = boto3.client("ec2").create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
            elb = boto3.client("elbv2")
            balancer = elb.create_load_balancer(Name="shop", Subnets=zones(vpc, "a", "b"))["LoadBalancers"][0]
            def listen():
                tried("listener", elb.create_listener, LoadBalancerArn=balancer["LoadBalancerArn"], Protocol="HTTPS",
                    Port=443, Certificates=[dict(CertificateArn=one()["CertificateArn"])], DefaultActions=[dict(
                        Type="fixed-response", FixedResponseConfig=dict(StatusCode="404"))])
            show("asked")
            listen()
            for name in ("app", "api"):
                proof = next(each["ResourceRecord"] for each in one()["DomainValidationOptions"]
                    if each["DomainName"] == name + ".shop.example")
                dns.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=dict(Changes=[dict(Action="CREATE",
                    ResourceRecordSet=dict(Name=proof["Name"], Type="CNAME", TTL=60,
                        ResourceRecords=[dict(Value=proof["Value"])]))]))
                show(name)
            listen()
            tried("delete", boto3.client("acm").delete_certificate, CertificateArn=one()["CertificateArn"])
            """);

    assertThat(said.stream().map(line -> line.replaceAll("arn:\\S+/\\(id\\)", "ARN")))
        .containsExactly(
            "asked PENDING_VALIDATION PENDING_VALIDATION",
            "listener: UnsupportedCertificate: The certificate 'ARN' must have a fully-qualified"
                + " domain name, a supported signature, and a supported key size.",
            "app PENDING_VALIDATION ISSUED",
            "api ISSUED ISSUED",
            "listener: taken",
            "delete: ResourceInUseException: Certificate ARN in account 123456789012 is in use.")
        .inOrder();
  }
}
