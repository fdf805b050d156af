package dev.slipway.hcl;

import static com.google.common.base.Preconditions.checkState;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A mistake in the HCL of {@code ltt-prod}, as a printer might make one.
 *
 * @param file where it stands
 * @param right what is printed
 * @param wrong what stands there instead
 * @param place where the HCL says something else then, as the JSON has it
 */
record Mutation(String file, String right, String wrong, String place) {
  static final Mutation VALUE =
      new Mutation(
          "monitoring.tf",
          "retention_in_days = 90",
          "retention_in_days = 30",
          "/resource/aws_cloudwatch_log_group/data_setup/retention_in_days");
  static final Mutation ROLE =
      new Mutation(
          "ecs.tf",
          "= aws_iam_role.data_setup_application.arn",
          "= aws_iam_role.data_setup_execution.arn",
          "/resource/aws_ecs_task_definition/data_setup/task_role_arn");
  static final Mutation POLICY =
      new Mutation(
          "identity.tf",
          "\"ecs:RunTask\"",
          "\"ecs:*\"",
          "/resource/aws_iam_role_policy/data_setup_rotation_role/policy");
  static final Mutation OUTPUT =
      new Mutation(
          "outputs.tf", "= aws_lb.alb.dns_name", "= aws_lb.alb.arn", "/output/alb_dns_name/value");

  /** What a plan shows. */
  static Stream<Mutation> planned() {
    return Stream.of(VALUE, ROLE, POLICY, OUTPUT);
  }

  /** What no plan shows, as long as all stays as it is. */
  static Stream<Mutation> unplanned() {
    return Stream.of(
        new Mutation(
            "ecs.tf",
            "  depends_on = [aws_appautoscaling_target.prod_backend_scaling]\n",
            "",
            "/resource/aws_appautoscaling_policy/prod_backend_scaling_cpu/depends_on/0"),
        new Mutation(
            "ecs.tf",
            "ignore_changes = [task_definition]",
            "ignore_changes = []",
            "/resource/aws_ecs_service/prod_frontend/lifecycle/ignore_changes"),
        new Mutation(
            "networking.tf",
            "length(self.ids) == 1",
            "length(self.ids) >= 1",
            "/data/aws_subnets/subnets_database_eu_west_1a/lifecycle/postcondition/condition"),
        new Mutation(
            "encryption.tf",
            "prevent_destroy = true",
            "prevent_destroy = false",
            "/resource/aws_kms_key/database_key/lifecycle/prevent_destroy"),
        new Mutation(
            "providers.tf",
            "environment = \"prod\"",
            "environment = \"dev\"",
            "/provider/aws/default_tags/tags/environment"),
        new Mutation("backend.tf", "\"ltt/prod/", "\"ltt/dev/", "/terraform/backend/s3/key"),
        new Mutation(
            "variables.tf",
            "type        = set(string)",
            "type        = list(string)",
            "/variable/held_services/type"));
  }

  /** The files with all of these. */
  static Map<String, String> in(Map<String, String> files, Collection<Mutation> mutations) {
    Map<String, String> mutated = new TreeMap<>(files);
    for (Mutation mutation : mutations) {
      String text = mutated.get(mutation.file);
      int at = text.indexOf(mutation.right);
      checkState(at >= 0, "%s has no %s", mutation.file, mutation.right);
      mutated.put(
          mutation.file,
          text.substring(0, at) + mutation.wrong + text.substring(at + mutation.right.length()));
    }
    return mutated;
  }
}
