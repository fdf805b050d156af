package dev.slipway.operation.deploy;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.operation.Workplace;
import dev.slipway.testing.AttachedProvider;
import dev.slipway.testing.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * {@code scripts/deploy} on a stack without services, from an empty account on: each test leaves it
 * as the next one finds it.
 */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployTest {
  private static final String STACK = "ltt-shared";
  private static final String WHERE = STACK + " in account 411683670812, eu-west-1: ";

  private static final String TAKEN = "github-actions-build";

  private static final Pattern ANOTHER_PLAN =
      Pattern.compile(
          "That is not the plan that was reviewed, which is (\\w+), but (\\w+): nothing was"
              + " changed. Review it anew.\n$");

  @TempDir static Path folder;
  private AttachedProvider provider;
  private Workplace work;

  /** What the plan is called that somebody has seen. */
  private String reviewed;

  @BeforeAll
  void open() throws Exception {
    var place = new Workplace(folder, "411683670812", "eu-west-1");
    provider = AttachedProvider.start(place.aws().environment());
    work = place.with(provider.environment());
    assertThat(work.run("synth", "--not-applied", STACK).exitCode()).isEqualTo(0);
  }

  @AfterAll
  void close() {
    if (work != null) {
      work.close();
      provider.close();
    }
  }

  @Test
  @Order(1)
  void whereNobodyAnswersNothingIsMadeUnasked() throws Exception {
    assertThat(lock()).contains("# Not applied yet");
    refuses("There is no place for the state yet: run scripts/init-state ltt-shared.", "--dry-run");
    refuses("Nobody is there to ask: --yes agrees beforehand, --dry-run only looks.");
  }

  @Test
  @Order(2)
  void whatFailsHalfWayGoesOnFromThere() throws Exception {
    try (var iam = work.aws().client(IamClient.builder())) {
      iam.createRole(ask -> ask.roleName(TAKEN).assumeRolePolicyDocument("{}"));

      Command failed = work.deploy(STACK, "--yes");

      assertThat(failed.exitCode()).isEqualTo(1);
      assertThat(failed.out()).startsWith(WHERE + "15 to make\n\n");
      assertThat(failed.err()).contains("\nMaking a place for the state\n");
      assertThat(failed.err()).contains("\naws_iam_role.github_build: creating IAM Role (" + TAKEN);
      assertThat(failed.err())
          .endsWith(
              "\n"
                  + "What was done until then stands, and scripts/deploy ltt-shared goes on from"
                  + " there.\n");
      assertThat(lock()).doesNotContain("Not applied yet");
      iam.deleteRole(ask -> ask.roleName(TAKEN));
    }
  }

  @Test
  @Order(3)
  void whatWasPlannedIsAppliedAndThenThereIsNothingToChange() throws Exception {
    Command deployed = work.run("deploy", STACK, "--yes");

    assertWithMessage(deployed.err()).that(deployed.exitCode()).isEqualTo(0);
    assertThat(deployed.out()).startsWith(WHERE + "2 to make\n\n  + aws_iam_role.github_build\n");
    assertThat(deployed.out()).endsWith("\nltt-shared: 2 made\n");
    assertThat(deployed.err()).containsMatch("2 of 2: aws_\\S+ made, \\d+ s\n");
    assertThat(work.run("deploy", STACK, "--yes").out()).isEqualTo(WHERE + "nothing to change\n");
  }

  @Test
  @Order(4)
  void whatSomebodyChangedInAwsIsSaidAndPutRight() throws Exception {
    try (var ecr = work.aws().client(EcrClient.builder())) {
      ecr.putImageScanningConfiguration(
          ask ->
              ask.repositoryName("ltt-backend")
                  .imageScanningConfiguration(scan -> scan.scanOnPush(false)));
    }

    Command seen = work.run("deploy", STACK, "--dry-run");

    assertThat(seen.exitCode()).isEqualTo(0);
    reviewed = seen.out().replaceFirst("(?s).*This plan is (\\w{32})\\.\n", "$1");
    assertThat(seen.out())
        .isEqualTo(
            WHERE
                + """
                1 to change

                  ~ aws_ecr_repository.ltt_backend: image_scanning_configuration

                This plan is %s.
                """
                    .formatted(reviewed));
  }

  @Test
  @Order(5)
  void onlyThePlanThatWasReviewedIsApplied() throws Exception {
    tag("seen", "no"); // somebody changes something besides

    Command refused = work.deploy(STACK, "--yes", "--plan", reviewed);
    Matcher other = ANOTHER_PLAN.matcher(refused.err());
    assertWithMessage(refused.err()).that(other.find()).isTrue();
    assertThat(other.group(1)).isEqualTo(reviewed);
    Command applied = work.deploy(STACK, "--yes", "--plan", other.group(2));

    assertThat(applied.out()).endsWith("\nltt-shared: 2 changed\n");
  }

  @Test
  @Order(6)
  void whatHoldsDataIsNotMadeAnewByASimpleYes() throws Exception {
    try (var ecr = work.aws().client(EcrClient.builder())) {
      ecr.deleteRepository(ask -> ask.repositoryName("ltt-frontend").force(true));
      ecr.createRepository(
          ask ->
              ask.repositoryName("ltt-frontend")
                  .encryptionConfiguration(key -> key.encryptionType("KMS")));
    }

    refuses(
        "What aws_ecr_repository.ltt_frontend holds would be lost: nothing was changed."
            + " --accept-replacement ADDRESS, once for each, lets it be.",
        "--yes");
    Command accepted =
        work.run(
            "deploy", STACK, "--yes", "--accept-replacement", "aws_ecr_repository.ltt_frontend");
    assertThat(accepted.out()).contains("1 to replace");
    assertThat(accepted.exitCode()).isEqualTo(0);
  }

  @Test
  @Order(7)
  void whoeverHoldsTheLockIsNamed() throws Exception {
    try (var locks = work.aws().client(DynamoDbClient.builder())) {
      locks.putItem(ask -> ask.tableName("terraform-state-locks").item(Locks.ofAnn(STACK)));

      refuses(
          "ltt-shared is locked by ann@laptop, since 2026-11-27 12:00:00 UTC (apply): wait until"
              + " that is over, or let --wait SECONDS wait for it. If that process is dead,"
              + " terraform -chdir="
              + work.project().resolve("cdktf.out/stacks/ltt-shared")
              + " force-unlock 6b0c9ed6-4a31-4a0c-9f6e-8a3b9a0d6e9b",
          "--dry-run");
      locks.deleteItem(ask -> ask.tableName("terraform-state-locks").key(Locks.key(STACK)));
    }
  }

  @Test
  @Order(8)
  void othersCredentialsAreRefusedBeforeAnythingIsDone() throws Exception {
    Command other = work.run("deploy", "alva-staging", "--yes");
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err())
        .endsWith(
            "These are credentials of account 411683670812, but alva-staging belongs to"
                + " 444455556666: use those of 444455556666.\n");
    Command none =
        work.run(
            Map.of("AWS_ACCESS_KEY_ID", "", "AWS_EC2_METADATA_DISABLED", "true"), "deploy", STACK);
    assertThat(none.err())
        .endsWith(
            "There are no credentials of AWS: sign in (aws sso login), or set AWS_PROFILE.\n");
  }

  @Test
  @Order(9)
  void wrongUsageIsTold() throws Exception {
    Command unknown = work.run("deploy", "ltt-shred");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("\nno stack is called 'ltt-shred'; there are alva-staging");
    Command option = work.run("deploy", STACK, "--now");
    assertThat(option)
        .isEqualTo(
            new Command(2, "", "Unknown option: '--now'; scripts/deploy --help says more\n"));
  }

  private void tag(String key, String value) {
    var tag = software.amazon.awssdk.services.ecr.model.Tag.builder().key(key).value(value).build();
    try (var ecr = work.aws().client(EcrClient.builder())) {
      String arn =
          ecr.describeRepositories(ask -> ask.repositoryNames("ltt-frontend"))
              .repositories()
              .get(0)
              .repositoryArn();
      ecr.tagResource(ask -> ask.resourceArn(arn).tags(List.of(tag)));
    }
  }

  private String lock() throws IOException {
    return Files.readString(work.project().resolve("environments/ltt/shared.addresses"));
  }

  private void refuses(String why, String... options) throws Exception {
    Command refused = work.deploy(STACK, options);
    assertWithMessage(refused.err()).that(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).endsWith("\n" + why + "\n");
  }
}
