package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Command;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/init-state} makes a place for the state, and leaves alone what somebody made. */
@Tag("rehearsal")
class InitStateTest {
  private static final String HEADER = "bucket states and table locks in eu-west-1\n";
  private static final String NEW_BUCKET =
      "bucket states exists and is left alone; a new one would get: aws s3api ";
  private static final String HERE = " --bucket states --region eu-west-1 ";

  private static final String POLICY =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Theirs\",\"Effect\":\"Deny\","
          + "\"Principal\":\"*\",\"Action\":\"s3:DeleteBucket\",\"Resource\":\"arn:aws:s3:::states\"}]}";

  @TempDir Path stacks;
  private Emulator aws;

  @BeforeEach
  void open() throws Exception {
    aws = new Emulator("111122223333", stacks.resolve("aws.log"));
    Files.newFolder(stacks.resolve("shop"));
    Files.write(
        stacks.resolve("shop/cdk.tf.json"),
        """
        {
          "provider": {"aws": [{"allowed_account_ids": ["111122223333"]}]},
          "terraform": {"backend": {
            "s3": {"bucket": "states", "region": "eu-west-1", "dynamodb_table": "locks"}}}
        }
        """);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  @DisplayName("ALL-01 what is missing is made, and needs nothing more at the next run")
  void makes() throws Exception {
    assertThat(initState()).isEqualTo(new Command(0, HEADER, ""));
    assertThat(initState()).isEqualTo(new Command(0, HEADER, ""));
  }

  @Test
  @DisplayName("ALL-01 what exists is left alone, and what a new one would get is said")
  void leaves() throws Exception {
    bucketIn("eu-west-1");
    ask("s3api put-bucket-policy --bucket states --policy " + POLICY);
    table("LockID");

    assertThat(initState())
        .isEqualTo(
            new Command(
                0,
                HEADER
                    + NEW_BUCKET
                    + "put-bucket-versioning"
                    + HERE
                    + "--versioning-configuration Status=Enabled\n"
                    + NEW_BUCKET
                    + "put-bucket-encryption"
                    + HERE
                    + "--server-side-encryption-configuration '{\"Rules\":[{"
                    + "\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"aws:kms\"},"
                    + "\"BucketKeyEnabled\":true}]}'\n"
                    + NEW_BUCKET
                    + "put-public-access-block"
                    + HERE
                    + "--public-access-block-configuration BlockPublicAcls=true,"
                    + "IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true\n"
                    + "bucket states has a policy that allows requests without TLS; to deny them,"
                    + " add: {\"Sid\":\"TlsOnly\",\"Effect\":\"Deny\",\"Principal\":\"*\","
                    + "\"Action\":\"s3:*\",\"Resource\":[\"arn:aws:s3:::states\","
                    + "\"arn:aws:s3:::states/*\"],\"Condition\":{\"Bool\":{"
                    + "\"aws:SecureTransport\":\"false\"}}}\n"
                    + "table locks exists and is left alone; a new one would get: aws dynamodb"
                    + " update-continuous-backups --table-name locks --region eu-west-1"
                    + " --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true\n",
                ""));
    assertThat(ask("s3api get-bucket-versioning --bucket states")).isEmpty();
    assertThat(ask("s3api get-bucket-encryption --bucket states")).doesNotContain("aws:kms");
    assertThat(ask("s3api get-bucket-policy --bucket states").strip()).isEqualTo(POLICY);
  }

  @Test
  @DisplayName("ALL-01 a bucket elsewhere, or a table by which nothing can lock, is refused")
  void refuses() throws Exception {
    bucketIn("eu-central-1");
    assertThat(initState())
        .isEqualTo(
            refused(
                "bucket states lies in eu-central-1, but the stacks look for it in eu-west-1."));
    ask("s3api delete-bucket --bucket states");
    table("Id");
    assertThat(initState())
        .isEqualTo(
            refused("table locks has another key than the text LockID, by which Terraform locks."));
  }

  private static Command refused(String why) {
    return new Command(1, HEADER, why + "\n");
  }

  private Command initState() throws IOException, InterruptedException {
    return run(List.of("scripts/init-state", "--stacks", stacks.toString(), "shop"));
  }

  private void bucketIn(String region) throws IOException, InterruptedException {
    ask(
        "s3api create-bucket --bucket states --region %1$s".formatted(region)
            + " --create-bucket-configuration LocationConstraint="
            + region);
  }

  private void table(String key) throws IOException, InterruptedException {
    ask(
        "dynamodb create-table --table-name locks --billing-mode PAY_PER_REQUEST"
            + " --attribute-definitions AttributeName=%1$s,AttributeType=S".formatted(key)
            + " --key-schema AttributeName=%s,KeyType=HASH".formatted(key));
  }

  /** What AWS answers to a command of its CLI, in columns. */
  private String ask(String command) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("aws", "--output", "text"));
    words.addAll(List.of(command.split(" ")));
    return run(words).out();
  }

  private Command run(List<String> words) throws IOException, InterruptedException {
    var environment = new HashMap<>(aws.environment());
    environment.put("PATH", TestTools.path());
    return Command.run(Scripts.home(), environment, words);
  }
}
