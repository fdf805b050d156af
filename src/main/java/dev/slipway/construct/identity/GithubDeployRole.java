package dev.slipway.construct.identity;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.iam_openid_connect_provider.IamOpenidConnectProvider;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.identity.GithubSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** The role that GitHub's workflows take to push images and deploy them: no key lives anywhere. */
public final class GithubDeployRole extends Part {
  /**
   * Who may deploy what.
   *
   * @param prefix with which the names of all that may be deployed begin
   */
  public record Inputs(
      TargetSpec target, GithubSpec spec, String prefix, List<String> repositoryArns) {}

  private static final String ISSUER = "token.actions.githubusercontent.com";

  private final Role role;

  public GithubDeployRole(Construct scope, String id, Inputs in) {
    super(scope, id);
    role =
        new Role(
            this,
            MAIN,
            new Role.Inputs(
                in.spec().role(),
                "Workflows of " + in.spec().repository() + " push images and deploy them",
                trust(in, provider()),
                permissions(in)));
  }

  public String arn() {
    return role.arn();
  }

  private String provider() {
    var provider =
        IamOpenidConnectProvider.Builder.create(this, silent("provider"))
            .url("https://" + ISSUER)
            .clientIdList(List.of("sts.amazonaws.com"))
            .thumbprintList(List.of())
            .build();
    // IAM trusts GitHub's certificate authority by itself; the bindings are older than that.
    provider.addOverride("thumbprint_list", null);
    return provider.getArn();
  }

  /**
   * https://docs.github.com/en/actions/security-for-github-actions/security-hardening-your-deployments
   */
  private static Map<String, Object> trust(Inputs in, String providerArn) {
    String repository = "repo:" + in.spec().repository();
    List<String> subjects = new ArrayList<>();
    subjects.add(repository + ":ref:refs/heads/" + in.spec().branch());
    in.spec()
        .environments()
        .forEach(each -> subjects.add(repository + ":environment:" + Text.literal(each)));
    return Map.of(
        "Effect",
        "Allow",
        "Principal",
        Map.of("Federated", providerArn),
        "Action",
        "sts:AssumeRoleWithWebIdentity",
        "Condition",
        Map.of(
            "StringEquals",
            Map.of(ISSUER + ":aud", "sts.amazonaws.com", ISSUER + ":sub", subjects)));
  }

  private static List<Statement> permissions(Inputs in) {
    var target = in.target();
    String all = in.prefix() + "-*";
    return List.of(
        Statement.allow("Login", List.of("ecr:GetAuthorizationToken"), List.of("*")),
        Statement.allow(
            "Push",
            List.of(
                "ecr:BatchCheckLayerAvailability",
                "ecr:BatchGetImage",
                "ecr:CompleteLayerUpload",
                "ecr:DescribeImages",
                "ecr:GetDownloadUrlForLayer",
                "ecr:InitiateLayerUpload",
                "ecr:PutImage",
                "ecr:UploadLayerPart"),
            in.repositoryArns()),
        // These two know no resource:
        // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
        Statement.allow(
            "Revisions",
            List.of("ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition"),
            List.of("*")),
        Statement.allow(
            "Deploy",
            List.of("ecs:DescribeServices", "ecs:UpdateService"),
            List.of(target.arn("ecs", "service/" + all + "/" + all))),
        Statement.allow(
            "RunTask",
            List.of("ecs:RunTask"),
            List.of(target.arn("ecs", "task-definition/" + all))),
        Statement.allow(
            "WatchTask",
            List.of("ecs:DescribeTasks", "ecs:StopTask"),
            List.of(target.arn("ecs", "task/" + all + "/*"))),
        Statement.allow(
            "ReadLog",
            List.of("logs:FilterLogEvents", "logs:GetLogEvents"),
            List.of(target.arn("logs", "log-group:/ecs/" + all))),
        Statement.allow(
                "PassTaskRoles",
                List.of("iam:PassRole"),
                List.of(
                    target.globalArn("iam", "role/" + all + "-execution"),
                    target.globalArn("iam", "role/" + all + "-task")))
            .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"),
        // Whoever could run an image of his own as the data set-up would hold the master login.
        Statement.deny(
            "KeepMasterLogin",
            List.of("iam:PassRole"),
            List.of(target.globalArn("iam", "role/" + all + "data-setup-*"))));
  }
}
