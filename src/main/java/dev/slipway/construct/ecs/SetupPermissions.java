package dev.slipway.construct.ecs;

import dev.slipway.construct.ecs.DataSetup.Inputs;
import dev.slipway.construct.identity.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a data set-up may do: exactly its work. */
final class SetupPermissions {
  private SetupPermissions() {}

  static List<Statement> of(Inputs in) {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Statement.allow(
            "MasterLogin",
            List.of("secretsmanager:GetSecretValue"),
            List.of(in.database().masterSecretArn())));
    in.database()
        .keyArn()
        .ifPresent(
            key ->
                statements.add(
                    Statement.allow("MasterKey", List.of("kms:Decrypt"), List.of(key))
                        // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
                        .when("StringEquals", "kms:ViaService", secretsManager(in))));
    statements.add(
        Statement.allow(
            "Connections",
            List.of(
                "secretsmanager:DescribeSecret",
                "secretsmanager:GetSecretValue",
                "secretsmanager:PutSecretValue",
                "secretsmanager:UpdateSecretVersionStage"),
            in.spec().written().stream().map(name -> arn(in, name)).toList()));
    SetupWork.cache(in)
        .ifPresent(
            cache ->
                statements.add(
                    Statement.allow(
                        "CacheToken",
                        List.of(
                            "elasticache:DescribeReplicationGroups",
                            "elasticache:ModifyReplicationGroup"),
                        List.of(cache.arn()))));
    if (!in.services().isEmpty()) {
      statements.add(
          Statement.allow(
              "NewDeployments",
              List.of("ecs:DescribeServices", "ecs:UpdateService"),
              in.services().stream()
                  .map(
                      reader ->
                          in.cluster()
                              .target()
                              .arn("ecs", "service/" + reader.cluster() + "/" + reader.service()))
                  .toList()));
    }
    return statements;
  }

  private static String secretsManager(Inputs in) {
    return "secretsmanager." + in.cluster().target().region() + ".amazonaws.com";
  }

  private static String arn(Inputs in, String secret) {
    String arn = in.secretArns().get(secret);
    if (arn == null) {
      throw new IllegalArgumentException(
          "the data set-up is to write "
              + secret
              + ", which is none of its secrets "
              + in.secretArns().keySet());
    }
    return arn;
  }
}
