package dev.slipway.synthesis.lock;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Stacks.stack;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.synthesis.StackModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressLocksTest {
  private static final String BUCKET = "'aws_s3_bucket': {'logs': {'bucket': 'logs'}}";
  private static final String NO_BUCKET = "'aws_vpc': {}";

  @TempDir Path environments;
  private Path prod;
  private Path dev;

  @BeforeEach
  void twoEnvironments() throws IOException {
    Files.createDirectory(environments.resolve("ltt"));
    prod = Files.createFile(environments.resolve("ltt/prod.yaml"));
    dev = Files.createFile(environments.resolve("ltt/dev.yaml"));
  }

  @Test
  void aFirstSynthRecordsWhatItFinds() {
    LockReview review = review(false, BUCKET);

    assertThat(review.faults()).isEmpty();
    assertThat(review.additions()).containsExactly(lock("prod") + ": aws_s3_bucket.logs");
    assertThat(Files.exists(lock("prod"))).isFalse();
    review.write();
    assertThat(AddressLock.read(lock("prod")).resources()).containsKey("aws_s3_bucket.logs");
  }

  @Test
  void anUnchangedStackChangesNothing() {
    review(false, BUCKET).write();

    LockReview review = review(true, BUCKET);

    assertThat(review.faults()).isEmpty();
    assertThat(review.additions()).isEmpty();
    assertThat(review.locks()).isEmpty();
  }

  @Test
  void aStackWithoutStateGetsNoLock() {
    review(false, NO_BUCKET).write();

    assertThat(Files.exists(lock("prod"))).isFalse();
    assertThat(review(true, NO_BUCKET).faults()).isEmpty();
  }

  @Test
  void inCiAnUnrecordedAdditionIsAFault() {
    assertThat(review(true, BUCKET).faults())
        .containsExactly(
            lock("prod")
                + " does not list aws_s3_bucket.logs: run scripts/synth and commit the file");
  }

  @Test
  void inCiAnUnrecordedMoveIsAFault() {
    review(false, BUCKET).write();

    StackModel moved =
        stack(
            "{'resource': {'aws_s3_bucket': {'new': {'bucket': 'logs'}}},"
                + "'moved': [{'from': 'aws_s3_bucket.logs', 'to': 'aws_s3_bucket.new'}]}");

    assertThat(AddressLocks.review(environments, Map.of(prod, moved), Set.of(), true).faults())
        .containsExactly(
            lock("prod") + " is older than the stack: run scripts/synth and commit the file");
  }

  @Test
  void aLossIsAFaultWithItsTwoWaysOutAndNothingIsWritten() {
    review(false, BUCKET).write();

    LockReview review = review(false, NO_BUCKET);

    assertThat(review.faults())
        .containsExactly(
            """
            %s: aws_s3_bucket.logs is gone
              if it only has a new address, add to target in %s: \
            moved: [{from: aws_s3_bucket.logs, to: ITS NEW ADDRESS}]
              if it may be destroyed with all that it holds: \
            scripts/synth test --accept-replacement aws_s3_bucket.logs\
            """
                .formatted(lock("prod"), prod));
    assertThrows(IllegalStateException.class, review::write);
  }

  @Test
  void anAcceptedLossIsForgotten() {
    review(false, BUCKET).write();

    LockReview review = review(false, NO_BUCKET, "aws_s3_bucket.logs");

    assertThat(review.faults()).isEmpty();
    review.write();
    assertThat(AddressLock.read(lock("prod")).resources()).isEmpty();
  }

  @Test
  void anAcceptanceOfNothingIsAFault() {
    assertThat(review(false, BUCKET, "aws_s3_bucket.logs").faults())
        .containsExactly("nothing to accept at aws_s3_bucket.logs: no stack of this run loses it");
  }

  @Test
  void oneAcceptanceCantCostTwoEnvironments() {
    Map<Path, StackModel> both =
        Map.of(prod, named("ltt-prod", BUCKET), dev, named("ltt-dev", BUCKET));
    AddressLocks.review(environments, both, Set.of(), false).write();
    Map<Path, StackModel> none =
        Map.of(prod, named("ltt-prod", NO_BUCKET), dev, named("ltt-dev", NO_BUCKET));

    assertThat(
            AddressLocks.review(environments, none, Set.of("aws_s3_bucket.logs"), false).faults())
        .containsExactly(
            "aws_s3_bucket.logs would be lost in ltt-dev, ltt-prod: accept it for one at a time");
  }

  @Test
  void theFaultsOfAllStacksComeAtOnceAndLocksOfOthersAreLeftAlone() throws IOException {
    Files.writeString(lock("dev"), "broken");
    Files.writeString(environments.resolve("ltt/old.addresses"), "aws_s3_bucket.logs\n");
    Path old = environments.resolve("ltt/old");
    review(false, BUCKET).locks().forEach((file, lock) -> lock.write(file));

    LockReview only = review(false, BUCKET);
    LockReview both =
        AddressLocks.review(
            environments,
            Map.of(prod, named("ltt-prod", NO_BUCKET), dev, named("ltt-dev", BUCKET)),
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
        .isEqualTo(lock("dev") + ":1 is not a line of a lock: 'broken' is not an address");
    assertThat(both.faults().get(2)).startsWith(lock("prod") + ": aws_s3_bucket.logs is gone");
  }

  private Path lock(String environment) {
    return environments.resolve("ltt").resolve(environment + ".addresses");
  }

  private static StackModel named(String name, String resources) {
    return StackModel.parse(name, "{'resource': {%s}}".formatted(resources).replace('\'', '"'));
  }

  private LockReview review(boolean ci, String resources, String... accepted) {
    return AddressLocks.review(
        environments, Map.of(prod, named("test", resources)), Set.of(accepted), ci);
  }
}
