package dev.slipway.synthesis.lock;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Stacks.resources;

import dev.slipway.synthesis.StackModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private static final AddressLock LOCK = AddressLock.of(database("old", "key"));

  private static StackModel database(String name, String key) {
    return resources(
        """
        'aws_kms_key': {'%2$s': {}},
        'aws_db_instance': {'%1$s': {
          'identifier': 'ltt-prod', 'kms_key_id': '${aws_kms_key.%2$s.arn}'}}
        """
            .formatted(name, key));
  }

  private static List<String> remedies(AddressLock lock, StackModel now) {
    return new LockCheck(lock, now).losses().stream().map(LockCheck.Loss::remedy).toList();
  }

  private static String entry(String from, String to) {
    return "if it only has a new address, add to target: moved: [{from: %s, to: %s}]"
        .formatted(from, to);
  }

  @Test
  void aRenamedResourceIsProposedToMove() {
    assertThat(remedies(LOCK, database("new", "key")))
        .containsExactly(entry("aws_db_instance.old", "aws_db_instance.new"));
  }

  @Test
  void aWholeRenamedConstructIsProposedToMove() {
    assertThat(remedies(LOCK, database("new", "fresh")))
        .containsExactly(
            entry("aws_db_instance.old", "aws_db_instance.new"),
            entry("aws_kms_key.key", "aws_kms_key.fresh"));
  }

  @Test
  void nothingIsProposedWhenTwoWouldFit() {
    AddressLock one = AddressLock.of(resources("'aws_kms_key': {'a': {}}"));

    assertThat(remedies(one, resources("'aws_kms_key': {'b': {}, 'c': {}}")))
        .containsExactly(entry("aws_kms_key.a", "ITS NEW ADDRESS"));
  }

  @Test
  void oneResourceIsNotProposedForSeveral() {
    AddressLock keys = AddressLock.of(resources("'aws_kms_key': {'a': {}, 'b': {}, 'c': {}}"));

    assertThat(remedies(keys, resources("'aws_kms_key': {'d': {}}")))
        .containsExactly(
            entry("aws_kms_key.a", "ITS NEW ADDRESS"),
            entry("aws_kms_key.b", "ITS NEW ADDRESS"),
            entry("aws_kms_key.c", "ITS NEW ADDRESS"));
  }

  @Test
  void anotherIdentityIsNoCandidate() {
    AddressLock bucket = AddressLock.of(resources("'aws_s3_bucket': {'a': {'bucket': 'x'}}"));

    assertThat(remedies(bucket, resources("'aws_s3_bucket': {'b': {'bucket': 'y'}}")))
        .containsExactly(entry("aws_s3_bucket.a", "ITS NEW ADDRESS"));
  }
}
