package dev.slipway.synthesis.lock;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.synthesis.lock.TwoEnvironments.BUCKET;
import static dev.slipway.synthesis.lock.TwoEnvironments.NO_BUCKET;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.synthesis.lock.AddressLocks.LockedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before a first apply nothing is protected, afterwards everything; who says which it is. */
class AppliedWordTest {
  private static final String OTHER = "'aws_s3_bucket': {'logs': {'bucket': 'other'}}";

  @TempDir Path home;
  private Path environments;
  private Traces traces;
  private TwoEnvironments two;

  @BeforeEach
  void recorded() throws IOException {
    environments = Files.createDirectory(home.resolve("environments"));
    traces = Traces.of(home.resolve("cdktf.out"), "ltt-prod");
    two = TwoEnvironments.in(environments);
    two.review(false, BUCKET).write();
  }

  @Test
  void aNewLockSaysThatNothingWasAppliedAndWhatToSayLater() throws IOException {
    assertThat(Files.readString(two.lock("prod")))
        .contains(
            """
            # Not applied yet: nothing of it exists, so nothing is protected. After the first apply \
            say scripts/synth --applied STACK.
            aws_s3_bucket.logs\
            """);
  }

  @Test
  void whatWasNotAppliedChangesWithoutAFaultAndIsTold() {
    LockReview review = review(OTHER, false);

    assertThat(review.faults()).isEmpty();
    assertThat(review.surprises())
        .containsExactly(
            two.lock("prod")
                + ": not applied yet, so nothing is lost where aws_s3_bucket.logs changes its"
                + " identity: bucket was \"logs\", is \"other\": commit it");
    review.write();
    assertThat(review(OTHER, true).faults()).isEmpty();
    assertThat(AddressLock.read(two.lock("prod")).applied()).isFalse();
  }

  @Test
  void severalChangesAreOneLine() {
    review("'aws_s3_bucket': {'a': {'bucket': 'a'}, 'b': {'bucket': 'b'}}", false).write();

    assertThat(review(NO_BUCKET, false).surprises())
        .containsExactly(
            two.lock("prod")
                + ": not applied yet, so nothing is lost where aws_s3_bucket.a is gone (and 1"
                + " more): commit it");
  }

  @Test
  void inCiItMustBeCommittedAllTheSame() {
    assertThat(review(OTHER, true).faults())
        .containsExactly(
            two.lock("prod") + " is older than the stack: run scripts/synth and commit the file");
  }

  @Test
  void afterTheWordEverythingIsProtected() {
    assertThat(two.apply())
        .isEqualTo(
            two.lock("prod")
                + " says so now, commit it: ltt-prod is applied, and a change that loses one of its"
                + " 1 resources a fault");
    assertThat(review(OTHER, false).faults()).hasSize(1);
    assertThat(two.apply()).startsWith(two.lock("prod") + " says so already: ltt-prod is applied");
  }

  @Test
  void theWordCanBeTakenBackWhenAllIsDestroyed() {
    two.apply();

    assertThat(word(false))
        .isEqualTo(
            two.lock("prod")
                + " says so now, commit it: ltt-prod is not applied, and none of its 1 stateful"
                + " resources is protected");
    assertThat(review(OTHER, false).faults()).isEmpty();
    assertThat(word(false)).startsWith(two.lock("prod") + " says so already");
  }

  @Test
  void notWhileTerraformHasLeftTraces() throws IOException {
    two.apply();
    initialise();

    assertThat(assertThrows(AppliedWord.Doubted.class, () -> word(false)).getMessage())
        .isEqualTo(
            "Terraform was initialised for ltt-prod, so something of it may exist. If not"
                + " (terraform -chdir="
                + traces.folder()
                + " state list shows nothing): delete "
                + traces.folder()
                + "/.terraform/terraform.tfstate, and say it again");
    assertThat(AddressLock.read(two.lock("prod")).applied()).isTrue();
  }

  @Test
  void tracesMakeALossAFaultWithTwoWaysOut() throws IOException {
    initialise();

    LockReview review = review(NO_BUCKET, false);

    assertThat(review.faults())
        .containsExactly(
            """
            %s says that nothing was applied, but Terraform was initialised for it, and \
            aws_s3_bucket.logs is gone
              if it was applied: scripts/synth --applied ltt-prod, which protects what it lists
              if not (terraform -chdir=%s state list shows nothing): delete \
            %2$s/.terraform/terraform.tfstate, then again\
            """
                .formatted(two.lock("prod"), traces.folder()));
    assertThat(review.surprises()).isEmpty();
    assertThat(review(BUCKET, false).faults()).isEmpty();
  }

  private void initialise() throws IOException {
    Files.createDirectories(traces.folder().resolve(".terraform"));
    Files.createFile(traces.folder().resolve(".terraform/terraform.tfstate"));
  }

  private String word(boolean applied) {
    return new AppliedWord("ltt-prod", two.prod(), applied).write(traces);
  }

  private LockReview review(String resources, boolean ci) {
    LockedStack stack = TwoEnvironments.stack("ltt-prod", resources);
    var traced = new LockedStack(stack.lock(), stack.stack(), traces);
    return AddressLocks.review(environments, Map.of(two.prod(), traced), Set.of(), ci);
  }
}
