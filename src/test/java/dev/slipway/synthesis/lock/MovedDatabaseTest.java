package dev.slipway.synthesis.lock;

import static com.google.common.truth.Truth.assertThat;

import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.db_instance.DbInstance;
import com.hashicorp.cdktf.providers.aws.kms_key.KmsKey;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lock against what CDKTF really writes: a database that is moved, and one that is renamed. */
class MovedDatabaseTest {
  private static final AddressLock LOCK =
      AddressLock.of(
          Synthesized.synthScope(stack -> database(stack, "database", "key", "ltt-prod")));

  private static void database(TerraformStack stack, String id, String keyId, String identifier) {
    KmsKey key = KmsKey.Builder.create(stack, keyId).build();
    DbInstance.Builder.create(stack, id)
        .identifier(identifier)
        .engine("postgres")
        .instanceClass("db.t4g.micro")
        .storageEncrypted(true)
        .kmsKeyId(key.getArn())
        .build();
  }

  private static void moved(TerraformStack stack, String from, String to) {
    stack.addOverride("moved", List.of(Map.of("from", from, "to", to)));
  }

  private static List<String> reasons(StackModel stack) {
    return new LockCheck(LOCK, stack).losses().stream().map(LockCheck.Loss::reason).toList();
  }

  @Test
  void theLockPinsWhatTheDatabaseIs() {
    assertThat(LOCK.text())
        .contains(
            "aws_db_instance.database  engine=\"postgres\" identifier=\"ltt-prod\""
                + " kms_key_id=\"${aws_kms_key.key.arn}\" storage_encrypted=true\n");
  }

  @Test
  void aMovedDatabaseIsLostUntilItsMoveIsWritten() {
    StackModel silent =
        Synthesized.synthScope(stack -> database(stack, "postgres", "key", "ltt-prod"));
    StackModel written =
        Synthesized.synthScope(
            stack -> {
              database(stack, "postgres", "key", "ltt-prod");
              moved(stack, "aws_db_instance.database", "aws_db_instance.postgres");
            });

    assertThat(reasons(silent)).containsExactly("is gone");
    assertThat(reasons(written)).isEmpty();
  }

  @Test
  void aMovedKeyTakesTheDatabasesReferenceWithIt() {
    StackModel stack =
        Synthesized.synthScope(
            scope -> {
              database(scope, "database", "data", "ltt-prod");
              moved(scope, "aws_kms_key.key", "aws_kms_key.data");
            });

    assertThat(reasons(stack)).isEmpty();
  }

  @Test
  void aRenamedDatabaseIsAnotherOneEvenWhenItMoves() {
    StackModel stack =
        Synthesized.synthScope(
            scope -> {
              database(scope, "postgres", "key", "ltt-live");
              moved(scope, "aws_db_instance.database", "aws_db_instance.postgres");
            });

    assertThat(reasons(stack))
        .containsExactly(
            "moves to aws_db_instance.postgres and changes its identity:"
                + " identifier was \"ltt-prod\", is \"ltt-live\"");
  }
}
