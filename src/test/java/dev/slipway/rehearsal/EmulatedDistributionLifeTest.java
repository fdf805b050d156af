package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A distribution of the emulated CloudFront takes its time, and goes only when nobody is served.
 */
@Tag("real")
class EmulatedDistributionLifeTest {
  private static final String STALE =
      "PreconditionFailed: The precondition in one or more of the request fields evaluated to"
          + " false.";

  private static final String NOT_DISABLED =
      "DistributionNotDisabled: The distribution you are trying to delete has not been disabled.";

  @Test
  @DisplayName("ALL-20 a distribution is disabled everywhere before it is deleted")
  void goesAway() throws Exception {
    var said =
        EmulatedCdn.says(
            """
            made = cdn.create_distribution(DistributionConfig=good)
            id, first = made["Distribution"]["Id"], made["ETag"]
            print(made["Distribution"]["ARN"].replace(id, "ID"), made["Distribution"]["Status"])
            print(cdn.get_distribution(Id=id)["Distribution"]["Status"])
            tried("enabled", cdn.delete_distribution, Id=id, IfMatch=first)
            tried("unseen", cdn.update_distribution, Id=id, IfMatch="E0", DistributionConfig=good)
            tried("another", cdn.update_distribution, Id=id, IfMatch=first, DistributionConfig=dict(good,
                CallerReference="2"))
            made = cdn.update_distribution(Id=id, IfMatch=first, DistributionConfig=dict(good, Enabled=False))
            print(made["Distribution"]["Status"])
            tried("on its way", cdn.delete_distribution, Id=id, IfMatch=made["ETag"])
            print(cdn.get_distribution(Id=id)["Distribution"]["Status"])
            tried("stale", cdn.delete_distribution, Id=id, IfMatch=first)
            tried("certificate", acm.delete_certificate, CertificateArn=certificates["us-east-1"])
            tried("disabled", cdn.delete_distribution, Id=id, IfMatch=made["ETag"])
            tried("gone", cdn.delete_distribution, Id=id, IfMatch=made["ETag"])
            tried("certificate", acm.delete_certificate, CertificateArn=certificates["us-east-1"])
            """);

    assertThat(said.stream().map(line -> line.replaceAll("certificate/\\S+", "X")))
        .containsExactly(
            "arn:aws:cloudfront::123456789012:distribution/ID InProgress",
            "Deployed",
            "enabled: " + NOT_DISABLED,
            "unseen: " + STALE,
            "another: IllegalUpdate: The update contains modifications that are not allowed.",
            "InProgress",
            "on its way: " + NOT_DISABLED,
            "Deployed",
            "stale: " + STALE,
            "certificate: ResourceInUseException: Certificate arn:aws:acm:us-east-1:123456789012:X"
                + " in account 123456789012 is in use.",
            "disabled: taken",
            "gone: NoSuchDistribution: The specified distribution does not exist.",
            "certificate: taken")
        .inOrder();
  }

  @Test
  @DisplayName("H2O-05, FIB-06 AWS tells of a distribution what it was told")
  void tells() throws Exception {
    var said =
        EmulatedCdn.says(
            """
            cdn.create_distribution(DistributionConfig=good)
            listed = cdn.list_distributions()["DistributionList"]["Items"][0]
            told = cdn.get_distribution_config(Id=listed["Id"])["DistributionConfig"]
            for found in (listed, told):
                print(found["Aliases"]["Items"], found["CacheBehaviors"]["Items"][0]["PathPattern"],
                    found["Origins"]["Items"][0]["OriginAccessControlId"] == control,
                    found["Origins"]["Items"][1]["CustomOriginConfig"]["OriginReadTimeout"],
                    found["CustomErrorResponses"]["Items"][0]["ResponsePagePath"])
            plain = dict(good, CallerReference="2", Aliases=items(), ViewerCertificate=dict(
                CloudFrontDefaultCertificate=True, MinimumProtocolVersion="TLSv1.2_2021"))
            told = cdn.create_distribution(DistributionConfig=plain)["Distribution"]["DistributionConfig"]
            print(told["ViewerCertificate"]["MinimumProtocolVersion"])
            """);

    var line = "['app.shop.example', 'help.shop.example'] /api/* True 120 /index.html";
    assertThat(said).containsExactly(line, line, "TLSv1").inOrder();
  }
}
