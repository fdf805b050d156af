package dev.slipway.synthesis.lock;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.synthesis.lock.TwoEnvironments.BUCKET;
import static dev.slipway.synthesis.lock.TwoEnvironments.NO_BUCKET;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.synthesis.lock.AddressLocks.LockedStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptanceTest {
  @TempDir Path environments;
  private TwoEnvironments two;

  @BeforeEach
  void twoEnvironments() throws IOException {
    two = TwoEnvironments.in(environments);
  }

  @Test
  void aLossIsAFaultWithItsTwoWaysOutAndNothingIsWritten() {
    two.review(false, BUCKET).write();
    two.apply();

    LockReview review = two.review(false, NO_BUCKET);

    assertThat(review.faults())
        .containsExactly(
            """
            %s: aws_s3_bucket.logs is gone
              if it only has a new address, add to target in %s: \
            moved: [{from: aws_s3_bucket.logs, to: ITS NEW ADDRESS}]
              if it may be destroyed with all that it holds: \
            scripts/synth ltt-prod --accept-replacement aws_s3_bucket.logs\
            """
                .formatted(two.lock("prod"), two.prod()));
    assertThrows(IllegalStateException.class, review::write);
  }

  @Test
  void anAcceptedLossIsForgotten() {
    two.review(false, BUCKET).write();
    two.apply();

    LockReview review = two.review(false, NO_BUCKET, "aws_s3_bucket.logs");

    assertThat(review.faults()).isEmpty();
    review.write();
    assertThat(AddressLock.read(two.lock("prod")).resources()).isEmpty();
  }

  @Test
  void anAcceptanceOfNothingIsAFault() {
    assertThat(two.review(false, BUCKET, "aws_s3_bucket.logs").faults())
        .containsExactly("nothing to accept at aws_s3_bucket.logs: no stack of this run loses it");
  }

  @Test
  void oneAcceptanceCantCostTwoEnvironments() {
    Map<Path, LockedStack> both =
        Map.of(
            two.prod(),
            TwoEnvironments.stack("ltt-prod", BUCKET),
            two.dev(),
            TwoEnvironments.stack("ltt-dev", BUCKET));
    AddressLocks.review(environments, both, Set.of(), false).write();
    Map<Path, LockedStack> none =
        Map.of(
            two.prod(),
            TwoEnvironments.stack("ltt-prod", NO_BUCKET),
            two.dev(),
            TwoEnvironments.stack("ltt-dev", NO_BUCKET));

    assertThat(
            AddressLocks.review(environments, none, Set.of("aws_s3_bucket.logs"), false).faults())
        .containsExactly(
            "aws_s3_bucket.logs would be lost in ltt-dev, ltt-prod: accept it for one"
                + " at a time");
  }
}
