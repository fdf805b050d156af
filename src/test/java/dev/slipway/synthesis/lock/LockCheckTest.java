package dev.slipway.synthesis.lock;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Stacks.resources;
import static dev.slipway.testing.Stacks.stack;

import dev.slipway.synthesis.StackModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockCheckTest {
  private static final AddressLock LOCK = AddressLock.of(database("old", "ltt-prod", "key"));

  private static StackModel database(String name, String identifier, String key, String... moved) {
    return stack(
        """
        {'resource': {
          'aws_kms_key': {'%3$s': {}},
          'aws_db_instance': {'%1$s': {
            'identifier': '%2$s', 'kms_key_id': '${aws_kms_key.%3$s.arn}'}}},
         'moved': [%4$s]}
        """
            .formatted(name, identifier, key, String.join(",", moved)));
  }

  private static String move(String from, String to) {
    return "{'from': '%s', 'to': '%s'}".formatted(from, to);
  }

  private static List<String> faults(StackModel now) {
    return new LockCheck(LOCK, now)
        .losses().stream().map(l -> l.from() + " " + l.reason() + " | " + l.remedy()).toList();
  }

  @Test
  void anUnchangedStackLosesNothing() {
    assertThat(faults(database("old", "ltt-prod", "key"))).isEmpty();
  }

  @Test
  void aChangedArgumentIsNamedWithBothValues() {
    assertThat(faults(database("old", "ltt-production", "key")))
        .containsExactly(
            "aws_db_instance.old changes its identity: identifier was \"ltt-prod\","
                + " is \"ltt-production\" | to keep it, change that back"
                + " (what only moved needs its own moved entry)");
  }

  @Test
  void aMovedResourceIsKept() {
    String move = move("aws_db_instance.old", "aws_db_instance.new");

    assertThat(faults(database("new", "ltt-prod", "key", move))).isEmpty();
  }

  @Test
  void aMoveMayTakeSeveralSteps() {
    String first = move("aws_db_instance.old", "aws_db_instance.middle");
    String second = move("aws_db_instance.middle", "aws_db_instance.new");

    assertThat(faults(database("new", "ltt-prod", "key", first, second))).isEmpty();
  }

  @Test
  void aReferenceFollowsWhatMoved() {
    String key = move("aws_kms_key.key", "aws_kms_key.fresh");

    assertThat(faults(database("old", "ltt-prod", "fresh", key))).isEmpty();
    assertThat(faults(database("old", "ltt-prod", "fresh")))
        .contains(
            "aws_db_instance.old changes its identity:"
                + " kms_key_id was \"${aws_kms_key.key.arn}\", is \"${aws_kms_key.fresh.arn}\""
                + " | to keep it, change that back (what only moved needs its own moved entry)");
  }

  @Test
  void aMovedResourceThatAlsoChangesIsStillLost() {
    String move = move("aws_db_instance.old", "aws_db_instance.new");

    assertThat(faults(database("new", "other", "key", move)).get(0))
        .startsWith("aws_db_instance.old moves to aws_db_instance.new and changes its identity:");
  }

  @Test
  void aMoveToNowhereIsALoss() {
    assertThat(faults(database("old", "a", "key2", move("aws_kms_key.key", "aws_kms_key.x"))))
        .contains(
            "aws_kms_key.key moves to aws_kms_key.x, which the stack does not have"
                + " | to keep it, correct the moved entry");
  }

  @Test
  void aMoveOntoAnotherResourceOrTypeIsALoss() {
    AddressLock two = AddressLock.of(resources("'aws_kms_key': {'a': {}, 'b': {}}"));
    StackModel one =
        stack(
            "{'resource': {'aws_kms_key': {'b': {}}}, 'moved': [%s]}"
                .formatted(move("aws_kms_key.a", "aws_kms_key.b")));
    StackModel other =
        stack(
            "{'resource': {'aws_kms_key': {'b': {}}, 'aws_sns_topic': {'a': {}}}, 'moved': [%s]}"
                .formatted(move("aws_kms_key.a", "aws_sns_topic.a")));

    assertThat(new LockCheck(two, one).losses().get(0).reason())
        .isEqualTo("can't move to aws_kms_key.b: one resource of one type moves to a free address");
    assertThat(new LockCheck(two, other).losses().get(0).reason()).startsWith("can't move to");
  }

  @Test
  void whatTerraformTakesForAbsentIsAbsent() {
    AddressLock before = AddressLock.of(resources("'aws_db_instance': {'a': {}}"));
    StackModel same = resources("'aws_db_instance': {'a': {'storage_encrypted': false}}");
    StackModel changed = resources("'aws_db_instance': {'a': {'storage_encrypted': true}}");

    assertThat(new LockCheck(before, same).losses()).isEmpty();
    assertThat(new LockCheck(before, changed).losses().get(0).reason())
        .isEqualTo("changes its identity: storage_encrypted was not set, is true");
  }

  @Test
  void anAdditionIsNoLoss() {
    StackModel more = resources("'aws_kms_key': {'a': {}, 'b': {}}, 'aws_lb': {'main': {}}");
    AddressLock before = AddressLock.of(resources("'aws_kms_key': {'a': {}}"));

    assertThat(new LockCheck(before, more).losses()).isEmpty();
    assertThat(new LockCheck(before, more).additions()).containsExactly("aws_kms_key.b");
  }
}
