package dev.slipway.construct.identity;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.iam_role.IamRole;
import com.hashicorp.cdktf.providers.aws.iam_role_policy.IamRolePolicy;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Json;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** A role with exactly the permissions that it is given. */
public final class Role extends Construct {
  /**
   * Who takes the role and what it may do.
   *
   * @param trust the statement that says who takes it
   */
  public record Inputs(
      String name, String description, Map<String, Object> trust, List<Statement> permissions) {}

  private static final String VERSION = "2012-10-17";

  private final IamRole role;
  private final List<String> grants;

  public Role(Construct scope, String id, Inputs in) {
    super(scope, id);
    role = role(in);
    grants = in.permissions().isEmpty() ? List.of() : List.of(permissions(in));
  }

  public String arn() {
    return role.getArn();
  }

  /** Addresses of what gives the role its permissions. */
  public List<String> grants() {
    return grants;
  }

  /** Trust in an AWS service, on behalf of this account alone. */
  public static Map<String, Object> service(String principal, String account) {
    return service(principal, Map.of("StringEquals", Map.of("aws:SourceAccount", account)));
  }

  /** The same, on behalf of some of the account's resources alone. */
  public static Map<String, Object> service(String principal, String account, String resources) {
    return service(
        principal,
        Map.of(
            "StringEquals",
            Map.of("aws:SourceAccount", account),
            "ArnLike",
            Map.of("aws:SourceArn", resources)));
  }

  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
  private static Map<String, Object> service(String principal, Map<String, Object> condition) {
    return Map.of(
        "Effect",
        "Allow",
        "Principal",
        Map.of("Service", principal),
        "Action",
        "sts:AssumeRole",
        "Condition",
        condition);
  }

  private IamRole role(Inputs in) {
    return IamRole.Builder.create(this, MAIN)
        .name(in.name())
        .description(in.description())
        .assumeRolePolicy(Json.text(Map.of("Version", VERSION, "Statement", List.of(in.trust()))))
        .build();
  }

  private String permissions(Inputs in) {
    return Ids.reference(
        IamRolePolicy.Builder.create(this, silent("permissions"))
            .name("permissions")
            .role(role.getName())
            .policy(Statement.policy(in.permissions()))
            .build());
  }
}
