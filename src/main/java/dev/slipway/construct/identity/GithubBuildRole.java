package dev.slipway.construct.identity;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import java.util.List;
import software.constructs.Construct;

/** The role that workflows on the branch take to push images, and for nothing else. */
public final class GithubBuildRole extends Part implements HasOutputs {
  /**
   * Who may push where.
   *
   * @param naming before {@code -build}
   * @param repositories the container repositories that workflows push to, by name
   */
  public record Inputs(
      Naming naming, GithubTrust trust, TargetSpec target, List<String> repositories) {}

  private final Role role;

  public GithubBuildRole(Construct scope, String id, Inputs in) {
    super(scope, id);
    var workflows = in.trust().workflows();
    role =
        new Role(
            this,
            MAIN,
            new Role.Inputs(
                in.naming().of(Kind.ROLE, "build"),
                "Workflows of "
                    + workflows.repository()
                    + " on "
                    + workflows.branch()
                    + " push images",
                in.trust().branch(),
                permissions(in)));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("github_build_role_arn", "The role in which workflows push images", role.arn()));
  }

  /** https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html */
  private static List<Statement> permissions(Inputs in) {
    return List.of(
        Statement.allow("Login", List.of("ecr:GetAuthorizationToken"), List.of("*")),
        Statement.allow(
            "Push",
            List.of(
                "ecr:BatchCheckLayerAvailability",
                "ecr:BatchGetImage",
                "ecr:CompleteLayerUpload",
                "ecr:DescribeImages",
                "ecr:DescribeRepositories",
                "ecr:GetDownloadUrlForLayer",
                "ecr:InitiateLayerUpload",
                "ecr:PutImage",
                "ecr:UploadLayerPart"),
            Arns.of(in.repositories(), name -> in.target().arn("ecr", "repository/" + name))));
  }
}
