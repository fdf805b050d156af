package dev.slipway.operation.state;

import dev.slipway.operation.Pace;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Denials;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** By what Terraform, and a release, keep out who comes second. */
record LockTable(String name, String region) {
  private static final KeySchemaElement KEY =
      KeySchemaElement.builder().attributeName("LockID").keyType(KeyType.HASH).build();
  private static final AttributeDefinition TEXT =
      AttributeDefinition.builder()
          .attributeName("LockID")
          .attributeType(ScalarAttributeType.S)
          .build();

  List<AwsCommand> commands() {
    return List.of(
        command(
            "create-table",
            "--billing-mode",
            "PAY_PER_REQUEST",
            "--attribute-definitions",
            "AttributeName=LockID,AttributeType=S",
            "--key-schema",
            "AttributeName=LockID,KeyType=HASH"),
        AwsCommand.of("dynamodb", "wait", "table-exists", "--table-name", name, "--region", region),
        recovery().command());
  }

  /** Whether it is to be made; one by which nothing could lock is refused. */
  boolean isMissing(DynamoDbClient dynamo) {
    Optional<TableDescription> found = find(dynamo);
    found.ifPresent(this::requireKey);
    return found.isEmpty();
  }

  private Optional<TableDescription> find(DynamoDbClient dynamo) {
    try {
      return Optional.of(dynamo.describeTable(ask -> ask.tableName(name)).table());
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    } catch (DynamoDbException e) {
      throw Denials.hidden(toString(), e);
    }
  }

  private void requireKey(TableDescription table) {
    if (!table.keySchema().equals(List.of(KEY)) || !table.attributeDefinitions().contains(TEXT)) {
      throw new Trouble(this + " has another key than the text LockID, by which Terraform locks.");
    }
  }

  void create(DynamoDbClient dynamo) {
    dynamo.createTable(
        ask ->
            ask.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(TEXT)
                .keySchema(KEY));
    var pace = new Pace();
    while (find(dynamo).map(TableDescription::tableStatus).orElse(null) != TableStatus.ACTIVE) {
      pace.next();
    }
    recovery().set().accept(dynamo);
  }

  /** What one that exists lacks. */
  List<String> lacks(DynamoDbClient dynamo) {
    return recovery().lacks(dynamo, toString()).stream().toList();
  }

  private Setting<DynamoDbClient> recovery() {
    return new Setting<>(
        command(
            "update-continuous-backups",
            "--point-in-time-recovery-specification",
            "PointInTimeRecoveryEnabled=true"),
        dynamo ->
            dynamo
                    .describeContinuousBackups(ask -> ask.tableName(name))
                    .continuousBackupsDescription()
                    .pointInTimeRecoveryDescription()
                    .pointInTimeRecoveryStatus()
                == PointInTimeRecoveryStatus.ENABLED,
        this::keepBackups);
  }

  /** DynamoDB needs a moment before it keeps backups of a new table. */
  private void keepBackups(DynamoDbClient dynamo) {
    var pace = new Pace();
    while (!keepsBackups(dynamo)) {
      pace.next();
    }
  }

  private boolean keepsBackups(DynamoDbClient dynamo) {
    try {
      dynamo.updateContinuousBackups(
          ask ->
              ask.tableName(name)
                  .pointInTimeRecoverySpecification(to -> to.pointInTimeRecoveryEnabled(true)));
      return true;
    } catch (ContinuousBackupsUnavailableException e) {
      return false;
    }
  }

  private AwsCommand command(String action, String... options) {
    return AwsCommand.of("dynamodb", action, "--table-name", name, "--region", region)
        .with(options);
  }

  @Override
  public String toString() {
    return "table " + name;
  }
}
