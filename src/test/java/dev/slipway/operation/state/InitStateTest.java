package dev.slipway.operation.state;

import static com.google.common.io.RecursiveDeleteOption.ALLOW_INSECURE;
import static com.google.common.truth.Truth.assertThat;

import com.google.common.io.MoreFiles;
import dev.slipway.operation.Commands;
import dev.slipway.testing.Command;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code scripts/init-state} makes a place for the state, and leaves alone what somebody made. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InitStateTest {
  private static final String HEADER = "bucket states and table locks in eu-west-1\n";
  private static final List<String> COMMANDS =
      List.of(
          "aws s3api create-bucket --bucket states --region eu-west-1"
              + " --create-bucket-configuration LocationConstraint=eu-west-1",
          "aws s3api put-bucket-versioning --bucket states --region eu-west-1"
              + " --versioning-configuration Status=Enabled",
          "aws s3api put-bucket-encryption --bucket states --region eu-west-1"
              + " --server-side-encryption-configuration '{\"Rules\":[{"
              + "\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"aws:kms\"},"
              + "\"BucketKeyEnabled\":true}]}'",
          "aws s3api put-public-access-block --bucket states --region eu-west-1"
              + " --public-access-block-configuration BlockPublicAcls=true,"
              + "IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true",
          "aws s3api put-bucket-policy --bucket states --region eu-west-1"
              + " --policy '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"TlsOnly\","
              + "\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":["
              + "\"arn:aws:s3:::states\",\"arn:aws:s3:::states/*\"],\"Condition\":{\"Bool\":{"
              + "\"aws:SecureTransport\":\"false\"}}}]}'",
          "aws dynamodb create-table --table-name locks --region eu-west-1"
              + " --billing-mode PAY_PER_REQUEST"
              + " --attribute-definitions AttributeName=LockID,AttributeType=S"
              + " --key-schema AttributeName=LockID,KeyType=HASH",
          "aws dynamodb wait table-exists --table-name locks --region eu-west-1",
          "aws dynamodb update-continuous-backups --table-name locks --region eu-west-1"
              + " --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true");

  private static final String POLICY =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Theirs\",\"Effect\":\"Deny\","
          + "\"Principal\":\"*\",\"Action\":\"s3:DeleteBucket\",\"Resource\":\"arn:aws:s3:::states\"}]}";

  @TempDir static Path folder;
  private Emulator aws;
  private S3Client s3;
  private DynamoDbClient dynamo;
  private Commands commands;

  @BeforeAll
  void open() throws Exception {
    aws = new Emulator("111122223333", folder.resolve("aws.log"));
    s3 = aws.client(S3Client.builder());
    dynamo = aws.client(DynamoDbClient.builder());
    commands = Commands.of(folder, aws);
  }

  @BeforeEach
  void stack() throws IOException {
    stack("shop", "111122223333", "eu-west-1");
  }

  @AfterEach
  void clear() throws IOException {
    for (var bucket : s3.listBuckets().buckets()) {
      s3.deleteBucket(ask -> ask.bucket(bucket.name()));
    }
    for (String table : dynamo.listTables().tableNames()) {
      dynamo.deleteTable(ask -> ask.tableName(table));
    }
    MoreFiles.deleteRecursively(folder.resolve("cdktf.out"), ALLOW_INSECURE);
  }

  @AfterAll
  void close() {
    s3.close();
    dynamo.close();
    aws.close();
  }

  @Test
  @DisplayName("ALL-01 what is missing is made, and needs nothing more at the next run")
  void makes() throws Exception {
    assertThat(commands.runBeside("init-state")).isEqualTo(new Command(0, HEADER, ""));

    assertThat(run()).isEqualTo(new Command(0, HEADER, ""));
    assertThat(s3.getBucketVersioning(ask -> ask.bucket("states")).statusAsString())
        .isEqualTo("Enabled");
    assertThat(s3.getBucketPolicy(ask -> ask.bucket("states")).policy())
        .contains("aws:SecureTransport");
  }

  @Test
  @DisplayName("ALL-01 the commands that a dry run says make the same")
  void saysWhatItWouldDo() throws Exception {
    var dry = run("--dry-run");
    assertThat(dry.out())
        .isEqualTo(HEADER + "would run: " + String.join("\nwould run: ", COMMANDS) + "\n");
    assertThat(s3.listBuckets().buckets()).isEmpty();

    for (String command : COMMANDS) {
      type(command);
    }
    assertThat(run()).isEqualTo(new Command(0, HEADER, ""));
  }

  @Test
  @DisplayName("ALL-01 what exists is left alone, and what a new one would get is said")
  void leaves() {
    bucketIn("eu-west-1");
    table("LockID");
    String lacks = " exists and is left alone; a new one would get: ";
    String some = HEADER;
    for (int each = 1; each <= 3; each++) {
      some += "bucket states" + lacks + COMMANDS.get(each) + "\n";
    }
    String table = "table locks" + lacks + COMMANDS.get(7) + "\n";

    assertThat(run())
        .isEqualTo(
            new Command(0, some + "bucket states" + lacks + COMMANDS.get(4) + "\n" + table, ""));
    s3.putBucketPolicy(ask -> ask.bucket("states").policy(POLICY));
    assertThat(run())
        .isEqualTo(
            new Command(
                0,
                some
                    + "bucket states has a policy that allows requests without TLS; to deny them,"
                    + " add: {\"Sid\":\"TlsOnly\",\"Effect\":\"Deny\",\"Principal\":\"*\","
                    + "\"Action\":\"s3:*\",\"Resource\":[\"arn:aws:s3:::states\","
                    + "\"arn:aws:s3:::states/*\"],\"Condition\":{\"Bool\":{"
                    + "\"aws:SecureTransport\":\"false\"}}}\n"
                    + table,
                ""));
    assertThat(s3.getBucketVersioning(ask -> ask.bucket("states")).status()).isNull();
    assertThat(s3.getBucketPolicy(ask -> ask.bucket("states")).policy()).isEqualTo(POLICY);
  }

  @Test
  @DisplayName("ALL-01 what the credentials may not see is said, and keeps nobody from going on")
  void saysWhatItMayNotSee() {
    assertThat(run().exitCode()).isEqualTo(0);
    aws.faults().next(1, "s3", "GetBucketEncryption", "AccessDenied", Map.of("status", 403));
    assertThat(run())
        .isEqualTo(
            new Command(
                0,
                HEADER
                    + "bucket states exists, and these credentials may not see whether it is as"
                    + " by: "
                    + COMMANDS.get(2)
                    + "\n",
                ""));
  }

  @Test
  @DisplayName("ALL-01 a bucket elsewhere, or a table by which nothing can lock, is refused")
  void refuses() {
    bucketIn("eu-central-1");
    assertThat(run())
        .isEqualTo(
            refused(
                "bucket states lies in eu-central-1, but the stacks look for it in eu-west-1."));
    assertThat(dynamo.listTables().tableNames()).isEmpty();
    s3.deleteBucket(ask -> ask.bucket("states"));
    table("Id");
    assertThat(run())
        .isEqualTo(
            refused("table locks has another key than the text LockID, by which Terraform locks."));
  }

  @Test
  @DisplayName("ALL-18 what ends half way goes on from there")
  void goesOn() {
    aws.faults().next(1, "s3", "CreateBucket", "AccessDenied", Map.of("status", 403));
    assertThat(run().exitCode()).isEqualTo(1);
    assertThat(dynamo.listTables().tableNames()).containsExactly("locks");

    aws.faults().next(1, "s3", "PutBucketPolicy", "AccessDenied", Map.of("status", 403));
    assertThat(run())
        .isEqualTo(
            refused(
                "bucket states was made, but not as it should be. AWS says: Rate exceeded Run"
                    + " scripts/init-state again: it says what is missing there."));
    assertThat(run().out())
        .isEqualTo(
            HEADER
                + "bucket states exists and is left alone; a new one would get: "
                + COMMANDS.get(4)
                + "\n");
  }

  @Test
  @DisplayName("ALL-01 backups of a new table are waited for")
  void waitsForBackups() {
    String early = "ContinuousBackupsUnavailableException";
    aws.faults().next(1, "dynamodb", "UpdateContinuousBackups", early);
    assertThat(run()).isEqualTo(new Command(0, HEADER, ""));
    assertThat(run()).isEqualTo(new Command(0, HEADER, ""));
  }

  @Test
  @DisplayName("ALL-01 a bucket that is not shown may be somebody else's")
  void refusesWhatIsHidden() {
    aws.faults().next(1, "s3", "HeadBucket", "AccessDenied", Map.of("status", 403));
    Command hidden = run();
    assertThat(hidden.exitCode()).isEqualTo(1);
    assertThat(hidden.err())
        .startsWith("bucket states cannot be looked at, and may belong to somebody else. AWS ");
  }

  @Test
  void onlyTheAccountOfTheStacksIsTouched() throws Exception {
    stack("other", "444455556666", "eu-west-1");
    assertThat(run("other"))
        .isEqualTo(
            new Command(
                1,
                "",
                "These are credentials of account 111122223333, but other belongs to 444455556666:"
                    + " use those of 444455556666.\n"));
    assertThat(s3.listBuckets().buckets()).isEmpty();
  }

  @Test
  void stacksThatShareAPlaceAreServedOnce() throws Exception {
    stack("more", "111122223333", "eu-west-1");
    stack("far", "111122223333", "us-east-1");
    assertThat(run("--dry-run").out().lines().filter(line -> !line.startsWith("would run: ")))
        .containsExactly(HEADER.strip(), "bucket states and table locks in us-east-1")
        .inOrder();
    assertThat(run("--dry-run", "far").out())
        .contains("aws s3api create-bucket --bucket states --region us-east-1\n");
  }

  @Test
  void wrongUsageIsSaid() {
    assertThat(run("nope"))
        .isEqualTo(
            new Command(
                1,
                "",
                "no stack is called 'nope' in %s: run scripts/synth first.\n"
                    .formatted(folderOfStacks())));
    assertThat(commands.run("init-state", "--stacks", folder + "/none"))
        .isEqualTo(new Command(1, "", folder + "/none does not exist: run scripts/synth first.\n"));
    assertThat(run("--nope").exitCode()).isEqualTo(2);
  }

  private static Command refused(String why) {
    return new Command(1, HEADER, why + "\n");
  }

  private Command run(String... words) {
    return commands.run("init-state", words);
  }

  private Path folderOfStacks() {
    return folder.toAbsolutePath().resolve("cdktf.out/stacks");
  }

  private void stack(String name, String account, String region) throws IOException {
    Path file = Files.createDirectories(folderOfStacks().resolve(name)).resolve("cdk.tf.json");
    Files.writeString(
        file,
        """
        {
          "provider": {"aws": [{"allowed_account_ids": ["%s"], "region": "%2$s"}]},
          "terraform": {"backend": {
            "s3": {"bucket": "states", "region": "%2$s", "dynamodb_table": "locks"}}}
        }
        """
            .formatted(account, region));
  }

  private void bucketIn(String region) {
    try (var there = aws.in(region).client(S3Client.builder())) {
      there.createBucket(
          ask ->
              ask.bucket("states")
                  .createBucketConfiguration(where -> where.locationConstraint(region)));
    }
  }

  private void table(String key) {
    var attribute =
        AttributeDefinition.builder().attributeName(key).attributeType(ScalarAttributeType.S);
    var schema = KeySchemaElement.builder().attributeName(key).keyType(KeyType.HASH);
    dynamo.createTable(
        ask ->
            ask.tableName("locks")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute.build())
                .keySchema(schema.build()));
  }

  /** Does what somebody does who copies a command. */
  private void type(String command) throws Exception {
    var environment = new HashMap<>(aws.environment());
    environment.put("PATH", TestTools.path());
    Command done = Command.run(folder, environment, List.of("bash", "-c", command));
    assertThat(done.err()).isEmpty();
    assertThat(done.exitCode()).isEqualTo(0);
  }
}
