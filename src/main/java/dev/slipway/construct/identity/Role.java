package dev.slipway.construct.identity;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.iam_role.IamRole;
import com.hashicorp.cdktf.providers.aws.iam_role_policy.IamRolePolicy;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Json;
import dev.slipway.construct.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** A role with exactly the permissions that it is given. */
public final class Role extends Part {
  /**
   * Who takes the role and what it may do.
   *
   * @param trust the statement that says who takes it
   */
  public record Inputs(
      String name, String description, Map<String, Object> trust, List<Statement> permissions) {}

  private static final String POLICY = silent("permissions");
  private static final String VERSION = "2012-10-17";

  private final String name;
  private final String arn;
  private final String roleName;
  private Optional<IamRolePolicy> policy = Optional.empty();

  public Role(Construct scope, String id, Inputs in) {
    super(scope, id);
    name = in.name();
    var role = role(in);
    arn = role.getArn();
    roleName = role.getName();
    if (!in.permissions().isEmpty()) {
      permit(in.permissions());
    }
  }

  /** Gives it these permissions in the place of those that it had. */
  public void permit(List<Statement> permissions) {
    String text = Statement.policy(permissions);
    policy.ifPresentOrElse(it -> it.setPolicy(text), () -> policy = Optional.of(newPolicy(text)));
  }

  /** As it is called, whatever Terraform knows. */
  public String name() {
    return name;
  }

  public String arn() {
    return arn;
  }

  /** Addresses of what gives the role its permissions. */
  public List<String> grants() {
    return policy.isEmpty()
        ? List.of()
        : List.of(Ids.reference(IamRolePolicy.TF_RESOURCE_TYPE, this, POLICY));
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

  private IamRolePolicy newPolicy(String text) {
    return IamRolePolicy.Builder.create(this, POLICY)
        .name("permissions")
        .role(roleName)
        .policy(text)
        .build();
  }
}
