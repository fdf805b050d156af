package dev.slipway.synthesis.lock;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.synthesis.lock.TwoEnvironments.BUCKET;
import static dev.slipway.synthesis.lock.TwoEnvironments.NO_BUCKET;
import static dev.slipway.testing.Stacks.stack;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.lock.AddressLocks.LockedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressLocksTest {
  @TempDir Path environments;
  private TwoEnvironments two;

  @BeforeEach
  void twoEnvironments() throws IOException {
    two = TwoEnvironments.in(environments);
  }

  @Test
  void aFirstSynthRecordsWhatItFinds() {
    LockReview review = two.review(false, BUCKET);

    assertThat(review.faults()).isEmpty();
    assertThat(review.additions()).containsExactly(two.lock("prod") + ": aws_s3_bucket.logs");
    assertThat(Files.exists(two.lock("prod"))).isFalse();
    review.write();
    assertThat(AddressLock.read(two.lock("prod")).resources()).containsKey("aws_s3_bucket.logs");
  }

  @Test
  void anUnchangedStackChangesNothing() {
    two.review(false, BUCKET).write();

    LockReview review = two.review(true, BUCKET);

    assertThat(review.faults()).isEmpty();
    assertThat(review.additions()).isEmpty();
    assertThat(review.locks()).isEmpty();
  }

  @Test
  void aStackWithoutStateGetsNoLock() {
    two.review(false, NO_BUCKET).write();

    assertThat(Files.exists(two.lock("prod"))).isFalse();
    assertThat(two.review(true, NO_BUCKET).faults()).isEmpty();
  }

  @Test
  void inCiAnUnrecordedAdditionIsAFault() {
    assertThat(two.review(true, BUCKET).faults())
        .containsExactly(
            two.lock("prod")
                + " does not list aws_s3_bucket.logs: run scripts/synth and commit the file");
  }

  @Test
  void inCiAnUnrecordedMoveIsAFault() {
    two.review(false, BUCKET).write();

    StackModel moved =
        stack(
            "{'resource': {'aws_s3_bucket': {'new': {'bucket': 'logs'}}},"
                + "'moved': [{'from': 'aws_s3_bucket.logs', 'to': 'aws_s3_bucket.new'}]}");

    assertThat(
            AddressLocks.review(
                    environments, Map.of(two.prod(), LockedStack.of(moved)), Set.of(), true)
                .faults())
        .containsExactly(
            two.lock("prod") + " is older than the stack: run scripts/synth and commit the file");
  }

  @Test
  void theFaultsOfAllStacksComeAtOnceAndLocksOfOthersAreLeftAlone() throws IOException {
    Files.writeString(two.lock("dev"), "broken");
    Files.writeString(environments.resolve("ltt/old.addresses"), "aws_s3_bucket.logs\n");
    Path old = environments.resolve("ltt/old");
    two.review(false, BUCKET).locks().forEach((file, lock) -> lock.write(file));
    two.apply();

    LockReview only = two.review(false, BUCKET);
    LockReview both =
        AddressLocks.review(
            environments,
            Map.of(
                two.prod(),
                TwoEnvironments.stack("ltt-prod", NO_BUCKET),
                two.dev(),
                TwoEnvironments.stack("ltt-dev", BUCKET)),
            Set.of(),
            false);

    String outlived =
        old
            + ".addresses locks an environment that has no file: restore "
            + old
            + ".yaml,"
            + " or delete the lock when nothing of it exists any more";
    assertThat(only.faults()).containsExactly(outlived);
    assertThat(both.faults()).hasSize(3);
    assertThat(both.faults().get(1))
        .isEqualTo(two.lock("dev") + ":1 is not a line of a lock: 'broken' is not an address");
    assertThat(both.faults().get(2)).startsWith(two.lock("prod") + ": aws_s3_bucket.logs is gone");
  }
}
