package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the emulated CloudFront takes for a policy, and whose it may not lose. */
@Tag("real")
class EmulatedPoliciesTest {
  @Test
  @DisplayName("H2O-05, FIB-06 policies hold what CloudFront lets them say")
  void refusesPolicies() throws Exception {
    var said =
        EmulatedCdn.says(
            """
            def kept(what, gzip=False, headers="none", **times):
                tried(what, cdn.create_cache_policy, CachePolicyConfig=dict(times, Name=what,
                    ParametersInCacheKeyAndForwardedToOrigin=dict(EnableAcceptEncodingGzip=gzip,
                        HeadersConfig=dict(HeaderBehavior=headers), CookiesConfig=dict(CookieBehavior="none"),
                        QueryStringsConfig=dict(QueryStringBehavior="none"))))
            kept("order", MinTTL=60, DefaultTTL=0, MaxTTL=600)
            kept("packed", MinTTL=0, DefaultTTL=0, MaxTTL=0, gzip=True)
            kept("by headers", MinTTL=0, DefaultTTL=0, MaxTTL=0, headers="whitelist")
            kept("good", MinTTL=0, DefaultTTL=0, MaxTTL=600, gzip=True)
            kept("good", MinTTL=0, DefaultTTL=0, MaxTTL=600, gzip=True)
            tried("told", cdn.create_origin_request_policy, OriginRequestPolicyConfig=dict(Name="told",
                HeadersConfig=dict(HeaderBehavior="whitelist", Headers=items("Authorization")),
                CookiesConfig=dict(CookieBehavior="none"), QueryStringsConfig=dict(QueryStringBehavior="none")))
            def answered(what, **config):
                tried(what, cdn.create_response_headers_policy, ResponseHeadersPolicyConfig=dict(config, Name=what))
            answered("security", CustomHeadersConfig=items(dict(Header="X-Frame-Options", Value="DENY", Override=True)))
            answered("anybody", CorsConfig=dict(AccessControlAllowOrigins=items("*"), OriginOverride=True,
                AccessControlAllowHeaders=items("*"), AccessControlAllowMethods=items("GET"),
                AccessControlAllowCredentials=True))
            answered("fresh", CustomHeadersConfig=items(dict(Header="Cache-Control", Value="no-cache", Override=False)))
            """);

    assertThat(said)
        .containsExactly(
            "order: InvalidArgument: The parameter MinTTL, DefaultTTL or MaxTTL is out of order.",
            "packed: InvalidArgument: The parameter EnableAcceptEncodingGzip is invalid for policy"
                + " with caching disabled.",
            "by headers: InvalidArgument: The parameter HeaderBehavior is invalid for policy with"
                + " caching disabled.",
            "good: taken",
            "good: CachePolicyAlreadyExists: A cache policy with this name already exists. You must"
                + " provide a unique name. To modify an existing cache policy, use"
                + " UpdateCachePolicy.",
            "told: InvalidArgument: The parameter Headers contains Authorization that is not"
                + " allowed.",
            "security: InvalidArgument: The parameter CustomHeaders contains X-Frame-Options that"
                + " is a security header and cannot be set as custom header.",
            "anybody: InvalidArgument: The parameter Access-Control-Allow-Headers cannot contain *"
                + " when allowCredentials is true.",
            "fresh: taken")
        .inOrder();
  }

  @Test
  @DisplayName("ALL-20 nothing goes that a distribution refers to, nor what belongs to AWS")
  void keepsWhatIsInUse() throws Exception {
    var said =
        EmulatedCdn.says(
            """
            def etag():
                return cdn.get_origin_access_control(Id=control)["ETag"]
            seen = etag()
            cdn.create_distribution(DistributionConfig=good)
            tried("control", cdn.delete_origin_access_control, Id=control, IfMatch=seen)
            cdn.update_origin_access_control(Id=control, IfMatch=seen, OriginAccessControlConfig=dict(Name="files",
                SigningProtocol="sigv4", SigningBehavior="no-override", OriginAccessControlOriginType="s3"))
            tried("stale", cdn.delete_origin_access_control, Id=control, IfMatch=seen)
            tried("any", cdn.delete_origin_access_control, Id=control)
            disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
            policy = cdn.get_cache_policy(Id=disabled)
            print(policy["CachePolicy"]["CachePolicyConfig"]["Name"])
            tried("managed", cdn.delete_cache_policy, Id=disabled, IfMatch=policy["ETag"])
            print(len(cdn.list_cache_policies(Type="custom")["CachePolicyList"].get("Items", [])))
            """);

    assertThat(said)
        .containsExactly(
            "control: OriginAccessControlInUse: Cannot delete the origin access control because"
                + " it's in use by one or more distributions.",
            "stale: PreconditionFailed: The precondition in one or more of the request fields"
                + " evaluated to false.",
            "any: InvalidIfMatchVersion: The If-Match version is missing or not valid.",
            "Managed-CachingDisabled",
            "managed: IllegalDelete: Deletion is not allowed for this entity.",
            "0")
        .inOrder();
  }
}
