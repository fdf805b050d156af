package dev.slipway.operation.destroy;

import dev.slipway.operation.terraform.Stood;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What becomes of all that stands when it is destroyed. */
record Farewell(List<Stood> all) {
  private static final String DATABASE = "aws_db_instance";
  private static final String CLUSTER = "aws_rds_cluster";
  private static final String SECRET = "aws_secretsmanager_secret";

  /** What holds something that nothing brings back, beside databases and secrets. */
  private static final String[] HOLDING = {
    "aws_cloudwatch_log_group",
    "aws_cognito_user_pool",
    "aws_dynamodb_table",
    "aws_ecr_repository",
    "aws_efs_file_system",
    "aws_elasticache_cluster",
    "aws_elasticache_replication_group",
    "aws_kms_key",
    "aws_s3_bucket",
    "aws_sqs_queue"
  };

  /** What is reached by an address of AWS's choice. */
  private static final String[] ADDRESSED = {
    "aws_amplify_app", "aws_cloudfront_distribution", "aws_eip", "aws_lb"
  };

  /** In paragraphs; none where there is nothing to say. */
  List<String> paragraphs() {
    return Stream.of(
            paragraph("Gone for good, with what it holds:", goneForGood()),
            paragraph("Stays:", stays()),
            paragraph("Its name is not free again at once:", recovering()),
            paragraph(
                "Has another address when it is made again:",
                addresses(each -> each.is(ADDRESSED))))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** The snapshots that databases leave. */
  List<String> stays() {
    return all.stream()
        .filter(Farewell::leavesSnapshot)
        .map(
            each ->
                "the snapshot %s of %s"
                    .formatted(each.text("final_snapshot_identifier"), each.address()))
        .toList();
  }

  /** Secrets that may be missed for some days, and keep their names as long. */
  List<Stood> secrets() {
    return all.stream()
        .filter(each -> each.is(SECRET) && each.number("recovery_window_in_days") > 0)
        .toList();
  }

  private List<String> goneForGood() {
    List<String> gone = new ArrayList<>();
    gone.addAll(addresses(each -> each.is(DATABASE, CLUSTER) && !leavesSnapshot(each)));
    gone.addAll(addresses(each -> each.is(HOLDING)));
    gone.addAll(addresses(each -> each.is(SECRET) && each.number("recovery_window_in_days") == 0));
    return gone;
  }

  private List<String> recovering() {
    return secrets().stream()
        .map(
            each ->
                "the secret %s, for %d days"
                    .formatted(each.text("name"), each.number("recovery_window_in_days")))
        .toList();
  }

  private List<String> addresses(Predicate<Stood> which) {
    return all.stream().filter(which).map(Stood::address).sorted().distinct().toList();
  }

  private static boolean leavesSnapshot(Stood each) {
    return each.is(DATABASE, CLUSTER)
        && !each.says("skip_final_snapshot")
        && !each.text("final_snapshot_identifier").isEmpty();
  }

  private static String paragraph(String head, List<String> lines) {
    return lines.isEmpty() ? "" : head + "\n  " + String.join("\n  ", lines);
  }
}
