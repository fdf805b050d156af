package dev.slipway.construct.identity;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import java.util.List;
import java.util.stream.Stream;
import software.constructs.Construct;

/**
 * The role that workflows take in one GitHub environment, to deploy the environment of that name:
 * its services and one-off tasks, but never the data set-up, which holds the master login.
 *
 * <p>What knows which resource stands in
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
 */
public final class GithubDeployRole extends Part implements HasOutputs {
  /**
   * Who may deploy what.
   *
   * @param environment the GitHub environment
   * @param naming how all that it owns is named: the cluster by it alone, the rest below it
   * @param repositoryArns the container repositories in which images are promoted
   */
  public record Inputs(
      GithubTrust trust,
      TargetSpec target,
      String environment,
      Naming naming,
      List<String> repositoryArns) {}

  private final String environment;
  private final Role role;

  public GithubDeployRole(Construct scope, String id, Inputs in) {
    super(scope, id);
    environment = in.environment();
    var spec = in.trust().spec();
    role =
        new Role(
            this,
            MAIN,
            new Role.Inputs(
                spec.naming().of(Kind.ROLE, "deploy", in.environment()),
                "Workflows of " + spec.repository() + " deploy " + in.environment(),
                in.trust().environment(in.environment()),
                Stream.of(promotion(in), services(in), tasks(in), leftAlone(in.target()))
                    .flatMap(List::stream)
                    .toList()));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(
            "github_deploy_role_arn",
            "The role in which workflows deploy " + environment,
            role.arn()));
  }

  /**
   * An image that is there gets one more tag: without layers nothing new can be put.
   * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-retag.html
   */
  private static List<Statement> promotion(Inputs in) {
    return List.of(
        Statement.allow(
            "Promote",
            List.of("ecr:BatchGetImage", "ecr:DescribeImages", "ecr:PutImage"),
            in.repositoryArns()));
  }

  private static List<Statement> services(Inputs in) {
    var target = in.target();
    String families = target.arn("ecs", "task-definition/" + all(in));
    return List.of(
        Statement.allow("Describe", List.of("ecs:DescribeTaskDefinition"), List.of("*")),
        Statement.allow("Register", List.of("ecs:RegisterTaskDefinition"), List.of(families)),
        // No role has to be passed to update a service: what it may run is said here alone. An
        // update that keeps the revision names none.
        Statement.allow(
                "Deploy",
                List.of("ecs:DescribeServices", "ecs:UpdateService"),
                List.of(target.arn("ecs", "service/" + in.naming().prefix() + "/" + all(in))))
            .when("ArnLikeIfExists", "ecs:task-definition", families),
        Statement.allow(
                "PassTaskRoles",
                List.of("iam:PassRole"),
                List.of(
                    target.globalArn("iam", "role/" + all(in) + "-execution"),
                    target.globalArn("iam", "role/" + all(in) + "-task")))
            .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"));
  }

  private static List<Statement> tasks(Inputs in) {
    var target = in.target();
    String cluster = in.naming().prefix();
    return List.of(
        Statement.allow(
                "RunTask",
                List.of("ecs:RunTask"),
                List.of(target.arn("ecs", "task-definition/" + all(in))))
            .when("ArnEquals", "ecs:cluster", target.arn("ecs", "cluster/" + cluster)),
        Statement.allow(
            "WatchTask",
            List.of("ecs:DescribeTasks", "ecs:StopTask"),
            List.of(target.arn("ecs", "task/" + cluster + "/*"))),
        Statement.allow(
            "ReadLog",
            List.of("logs:FilterLogEvents", "logs:GetLogEvents"),
            List.of(target.arn("logs", "log-group:/ecs/" + all(in)))));
  }

  /** Whoever could run the data set-up, or an image of his own as it, would hold its login. */
  private static List<Statement> leftAlone(TargetSpec target) {
    String families = target.arn("ecs", "task-definition/*data-setup*");
    return List.of(
        Statement.deny(
            "KeepMasterLogin",
            List.of("ecs:RegisterTaskDefinition", "ecs:RunTask", "iam:PassRole"),
            List.of(families, target.globalArn("iam", "role/*data-setup*"))),
        Statement.deny(
                "ServeNoDataSetup",
                List.of("ecs:UpdateService"),
                List.of(target.arn("ecs", "service/*")))
            .when("ArnLike", "ecs:task-definition", families));
  }

  private static String all(Inputs in) {
    return in.naming().prefix() + "-*";
  }
}
