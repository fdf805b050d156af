package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated CloudFront refuses the distributions that the real one refuses. */
@Tag("real")
class EmulatedDistributionTest {
  @Test
  @DisplayName("H2O-05, FIB-06 the emulator refuses distributions that CloudFront refuses")
  void refuses() throws Exception {
    Map<String, String> ends = new LinkedHashMap<>();
    origins(ends);
    behaviours(ends);
    pages(ends);
    logs(ends);
    names(ends);
    Map<String, String> said = EmulatedCdn.asked(ends.keySet());

    assertThat(said).containsExactlyEntriesIn(ends).inOrder();
  }

  /** Names have a certificate of us-east-1, and lead to one distribution. */
  private static void names(Map<String, String> ends) {
    String notCovered =
        "InvalidViewerCertificate: The certificate that is attached to your distribution doesn't"
            + " cover the alternate domain name (CNAME) that you're trying to add.";
    ends.put(
        "viewer['ACMCertificateArn'] = certificates['eu-west-1']",
        "InvalidViewerCertificate: The specified SSL certificate doesn't exist, isn't in us-east-1"
            + " region, isn't valid, or doesn't include a valid certificate chain.");
    ends.put(
        "config['ViewerCertificate'] = dict(CloudFrontDefaultCertificate=True)",
        "InvalidViewerCertificate: To add an alternate domain name (CNAME) to a CloudFront"
            + " distribution, you must attach a trusted certificate that validates your"
            + " authorization to use the domain name.");
    ends.put("config['Aliases'] = items('app.shop.example', 'shop.example')", notCovered);
    ends.put("config['Aliases'] = items('a.help.shop.example')", notCovered);
    ends.put("pass", "taken");
    ends.put(
        "config.update(CallerReference='2', Aliases=items('help.shop.example'))",
        "CNAMEAlreadyExists: One or more of the CNAMEs you provided are already associated with a"
            + " different resource.");
    ends.put("config.update(CallerReference='3', Aliases=items('www.shop.example'))", "taken");
  }

  /** Origins have settings that CloudFront knows. */
  private static void origins(Map<String, String> ends) {
    ends.put(
        "files['DomainName'] = 'files.s3-website-eu-west-1.amazonaws.com'",
        "InvalidArgument: The parameter Origin DomainName does not refer to a valid S3 bucket.");
    ends.put(
        "files['OriginAccessControlId'] = 'E1'",
        "InvalidOriginAccessControl: The origin access control is not valid.");
    ends.put(
        "files['S3OriginConfig']['OriginAccessIdentity'] = 'origin-access-identity/cloudfront/E1'",
        "IllegalOriginAccessConfiguration: An origin cannot contain both an origin access control"
            + " (OAC) and an origin access identity (OAI).");
    ends.put(
        "api['OriginAccessControlId'] = control",
        "InvalidDomainNameForOriginAccessControl: An origin access control is associated with an"
            + " origin whose domain name is not supported.");
    ends.put(
        "api['DomainName'] = '10.0.0.1'",
        "InvalidArgument: The parameter origin name cannot be an IP address.");
    ends.put("api['ConnectionAttempts'] = 4", "InvalidArgument: An argument is invalid.");
    ends.put("api['ConnectionTimeout'] = 11", "InvalidArgument: An argument is invalid.");
    ends.put(
        "asking['OriginReadTimeout'] = 121",
        "InvalidOriginReadTimeout: The read timeout specified for the origin is not valid.");
    ends.put(
        "asking['OriginKeepaliveTimeout'] = 0",
        "InvalidOriginKeepaliveTimeout: The keep alive timeout specified for the origin is not"
            + " valid.");
    ends.put(
        "api['CustomHeaders'] = items(dict(HeaderName='X-Edge-Key', HeaderValue='x'))",
        "InvalidArgument: The parameter HeaderName : X-Edge-Key is not allowed.");
  }

  /** Behaviours go by origins, methods and policies that there are. */
  private static void behaviours(Map<String, String> ends) {
    ends.put(
        "behavior['TargetOriginId'] = 'other'",
        "NoSuchOrigin: One or more of your origins or origin groups do not exist.");
    ends.put(
        "behavior['CachePolicyId'] = 'none'",
        "NoSuchCachePolicy: The cache policy does not exist.");
    ends.put(
        "behavior['OriginRequestPolicyId'] = 'none'",
        "NoSuchOriginRequestPolicy: The origin request policy does not exist.");
    ends.put(
        "behavior['ResponseHeadersPolicyId'] = 'none'",
        "NoSuchResponseHeadersPolicy: The response headers policy does not exist.");
    ends.put(
        "del behavior['CachePolicyId']",
        "InvalidArgument: The parameter ForwardedValues is required.");
    ends.put(
        "behavior['ForwardedValues'] = dict(QueryString=False, Cookies=dict(Forward='none'))",
        "InvalidArgument: The parameter ForwardedValues cannot be used when a cache policy is"
            + " associated to the cache behavior.");
    ends.put(
        "behavior['AllowedMethods'] = items('GET', 'HEAD', 'POST')",
        "InvalidArgument: The parameter AllowedMethods or CachedMethods is not one of the sets of"
            + " methods that CloudFront knows.");
  }

  /** Pages are paths, instead of errors that there are. */
  private static void pages(Map<String, String> ends) {
    ends.put(
        "config['DefaultRootObject'] = '/index.html'",
        "InvalidDefaultRootObject: The default root object file name is too big or contains an"
            + " invalid character.");
    ends.put("page['ErrorCode'] = 418", "InvalidErrorCode: An invalid error code was specified.");
    ends.put("page['ResponseCode'] = '301'", "InvalidResponseCode: A response code is not valid.");
    ends.put(
        "page['ResponsePagePath'] = 'index.html'",
        "InvalidRelativePath: The relative path is too big, is not URL-encoded, or does not begin"
            + " with a slash (/).");
    ends.put(
        "del page['ResponseCode']",
        "InvalidArgument: The parameters ResponsePagePath and ResponseCode must be given"
            + " together.");
  }

  /** The older kind of logs needs a bucket with access lists. */
  private static void logs(Map<String, String> ends) {
    ends.put(
        "log('gone.s3.amazonaws.com')",
        "InvalidArgument: The parameter Logging Bucket does not refer to a valid S3 bucket.");
    ends.put(
        "log('shop-requests.s3.amazonaws.com')",
        "InvalidArgument: The S3 bucket that you specified for CloudFront logs does not enable ACL"
            + " access: shop-requests.s3.amazonaws.com");
  }
}
