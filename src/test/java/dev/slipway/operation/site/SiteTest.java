package dev.slipway.operation.site;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.operation.SmallDistribution;
import dev.slipway.operation.Standing;
import dev.slipway.operation.Workplace;
import dev.slipway.testing.Command;
import dev.slipway.testing.RealStacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.InvalidationSummary;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** {@code scripts/site} on an emulated bucket and distribution. */
@Tag("real")
class SiteTest {
  private static final String STACK = "fibonacco-dev";
  private static final String BUCKET = "front";

  @TempDir Path folder;
  private Workplace work;
  private String distribution;

  @Test
  @DisplayName("FIB-11 a front end is uploaded, invalidated and cleared of what is gone")
  void aFrontEndIsBrought() throws Exception {
    try (var open = new Workplace(folder, "888899990000", "us-east-1")) {
      work = open;
      stand();
      page("index.html", "<script src=/assets/index-DiwrgTda.js>");
      page("assets/index-DiwrgTda.js", "1");
      page("favicon.ico", "i");
      assertThat(site("--dry-run").out())
          .isEqualTo(
              """
                + assets/index-DiwrgTda.js (public, max-age=31536000, immutable)
                + favicon.ico (no-cache)
                + index.html (no-cache)
              front: 3 to upload, 0 as they are, 0 to delete
              """);
      assertThat(keys()).isEmpty();

      Command first = site();
      assertThat(first.out()).isEqualTo("front: 3 uploaded, 0 as they were, 0 deleted\n");
      assertThat(first.err())
          .endsWith(
              """
              1 of 3: assets/index-DiwrgTda.js
              2 of 3: favicon.ico
              3 of 3: index.html
              Waiting until the CDN has forgotten what it kept
              """);
      assertThat(head("index.html").cacheControl()).isEqualTo("no-cache");
      assertThat(head("index.html").contentType()).isEqualTo("text/html; charset=utf-8");
      assertThat(invalidations()).hasSize(1);

      assertThat(site().out()).isEqualTo("front: 0 uploaded, 3 as they were, 0 deleted\n");
      assertThat(invalidations()).hasSize(1);

      page("index.html", "<script src=/assets/index-Aa3b_Cd4.js>");
      page("assets/index-Aa3b_Cd4.js", "2");
      Files.delete(folder.resolve("dist/assets/index-DiwrgTda.js"));
      Command next = site();
      assertThat(next.out()).isEqualTo("front: 2 uploaded, 1 as they were, 1 deleted\n");
      assertThat(next.err())
          .endsWith(
              """
              1 of 2: assets/index-Aa3b_Cd4.js
              2 of 2: index.html
              Waiting until the CDN has forgotten what it kept
              Deleting 1 that the build has no more
              """);
      assertThat(keys()).containsExactly("assets/index-Aa3b_Cd4.js", "favicon.ico", "index.html");
      assertThat(invalidations().stream().map(InvalidationSummary::status).distinct())
          .containsExactly("Completed");
      refusals();
    }
  }

  private void refusals() throws Exception {
    Command empty = work.run("site", STACK, "--from", work.project().toString());
    assertThat(empty.exitCode()).isEqualTo(1);
    assertThat(empty.err())
        .isEqualTo(
            work.project() + " has no index.html: build the front end first, or name its DIR.\n");
    assertThat(work.run("site", STACK).exitCode()).isEqualTo(2);
  }

  private void stand() {
    try (var s3 = work.aws().client(S3Client.builder());
        var cloudfront = work.aws().client(CloudFrontClient.builder())) {
      s3.createBucket(ask -> ask.bucket(BUCKET));
      distribution =
          cloudfront
              .createDistribution(ask -> ask.distributionConfig(SmallDistribution.CONFIG))
              .distribution()
              .id();
    }
    Standing.write(
        RealStacks.named(STACK),
        work.aws(),
        Map.of("frontend_bucket_name", BUCKET, "cdn_distribution_id", distribution));
  }

  private void page(String key, String text) throws IOException {
    Path file = folder.resolve("dist").resolve(key);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Command site(String... options) throws Exception {
    String[] words = {STACK, "--from", folder.resolve("dist").toString()};
    Command done =
        work.run(
            "site", Stream.concat(Stream.of(words), Stream.of(options)).toArray(String[]::new));
    assertWithMessage(done.err()).that(done.exitCode()).isEqualTo(0);
    return done;
  }

  private List<String> keys() {
    try (var s3 = work.aws().client(S3Client.builder())) {
      return s3.listObjectsV2(ask -> ask.bucket(BUCKET)).contents().stream()
          .map(S3Object::key)
          .toList();
    }
  }

  private HeadObjectResponse head(String key) {
    try (var s3 = work.aws().client(S3Client.builder())) {
      return s3.headObject(ask -> ask.bucket(BUCKET).key(key));
    }
  }

  private List<InvalidationSummary> invalidations() {
    try (var cloudfront = work.aws().client(CloudFrontClient.builder())) {
      return cloudfront
          .listInvalidations(ask -> ask.distributionId(distribution))
          .invalidationList()
          .items();
    }
  }
}
