package dev.slipway.operation.state;

import dev.slipway.operation.aws.Account;
import dev.slipway.operation.fleet.StateFile;
import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What the states of stacks lie in: a bucket, and a table by which Terraform locks them. */
public final class StateStore {
  private final String stack;
  private final Account account;
  private final StateBucket bucket;
  private final Optional<LockTable> table;

  private StateStore(String stack, Account account, StateBucket bucket, Optional<LockTable> table) {
    this.stack = stack;
    this.account = account;
    this.bucket = bucket;
    this.table = table;
  }

  /** That of a stack, as the stack itself says it to Terraform. */
  public static StateStore of(StackModel stack, Map<String, String> environment) {
    var file = StateFile.of(stack);
    Optional<LockTable> table =
        Optional.of(file.lockTable())
            .filter(name -> !name.isEmpty())
            .map(name -> new LockTable(name, file.region()));
    return new StateStore(
        stack.name(),
        Account.of(stack, environment).in(file.region()),
        new StateBucket(file.bucket(), file.region()),
        table);
  }

  /** The same for all stacks whose states lie there. */
  String place() {
    return account.id() + ": " + this;
  }

  /** Makes what is missing; says what it is at, and of what exists where it differs. */
  public void make(Consumer<String> say) {
    account.requireCredentials(stack);
    say.accept(toString());
    try (var s3 = account.client(S3Client.builder());
        var dynamo = account.client(DynamoDbClient.builder())) {
      boolean newBucket = bucket.isMissing(s3);
      boolean newTable = table.map(each -> each.isMissing(dynamo)).orElse(false);
      List<String> remarks = new ArrayList<>(newBucket ? List.of() : bucket.lacks(s3));
      if (newTable) {
        table.get().create(dynamo);
      } else {
        table.ifPresent(each -> remarks.addAll(each.lacks(dynamo)));
      }
      if (newBucket) {
        bucket.create(s3); // last, since Terraform takes it for all that there has to be
      }
      remarks.forEach(say);
    }
  }

  /** What somebody would type who made all of it. */
  List<AwsCommand> commands() {
    List<AwsCommand> all = new ArrayList<>(bucket.commands());
    table.ifPresent(each -> all.addAll(each.commands()));
    return all;
  }

  @Override
  public String toString() {
    return bucket + table.map(each -> " and " + each).orElse("") + " in " + account.region();
  }
}
