package dev.slipway.construct.identity;

import dev.slipway.spec.Naming;
import dev.slipway.spec.TargetSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody may deploy, by names, in which an asterisk stands for anything: its services and
 * one-off tasks, but never the data set-up, which holds the master login.
 *
 * <p>What knows which resource stands in
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
 *
 * @param cluster where all of it runs
 * @param families of task definitions
 * @param roles that its tasks take
 * @param shells containers of services in which a shell is allowed
 * @param repositories of its images
 */
public record Deployable(
    String cluster,
    List<String> services,
    List<String> families,
    List<String> roles,
    List<String> shells,
    List<String> repositories) {
  private static final String DATA_SETUP = "*data-setup*";

  /** All that is named below: the cluster by it alone, the rest goes on after a hyphen. */
  public static Deployable below(Naming naming, List<String> repositories) {
    String all = naming.prefix() + "-*";
    return new Deployable(
        naming.prefix(),
        List.of(all),
        List.of(all),
        List.of(all + "-execution", all + "-task"),
        List.of("*"),
        repositories);
  }

  List<Statement> permissions(TargetSpec target) {
    return Stream.of(
            List.of(promotion(target)),
            revisions(target),
            services(target),
            tasks(target),
            shells(target),
            leftAlone(target))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * An image that is there gets one more tag: without layers nothing new can be put.
   * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-retag.html
   */
  private Statement promotion(TargetSpec target) {
    return Statement.allow(
        "Promote",
        List.of("ecr:BatchGetImage", "ecr:DescribeImages", "ecr:PutImage"),
        Arns.of(repositories, name -> target.arn("ecr", "repository/" + name)));
  }

  private List<Statement> revisions(TargetSpec target) {
    return List.of(
        Statement.allow("Describe", List.of("ecs:DescribeTaskDefinition"), List.of("*")),
        Statement.allow("Register", List.of("ecs:RegisterTaskDefinition"), familyArns(target)),
        // What follows on a revision bears its tags; who may not register has none to tag.
        Statement.allow(
                "TagRevisions",
                List.of("ecs:TagResource"),
                List.of(target.arn("ecs", "task-definition/*")))
            .when("StringEquals", "ecs:CreateAction", "RegisterTaskDefinition"),
        Statement.allow(
                "PassTaskRoles",
                List.of("iam:PassRole"),
                Arns.of(roles, name -> target.globalArn("iam", "role/" + name)))
            .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"));
  }

  /**
   * No role has to be passed to update a service: what it may run is said here alone. An update
   * that keeps the revision names none.
   */
  private List<Statement> services(TargetSpec target) {
    return List.of(
        Statement.allow(
                "Deploy",
                List.of("ecs:DescribeServices", "ecs:UpdateService"),
                Arns.of(services, name -> target.arn("ecs", "service/" + cluster + "/" + name)))
            .when("ArnLikeIfExists", "ecs:task-definition", revisionArns(target)));
  }

  private List<Statement> tasks(TargetSpec target) {
    return List.of(
        Statement.allow("RunTask", List.of("ecs:RunTask"), revisionArns(target))
            .when("ArnEquals", "ecs:cluster", clusterArn(target)),
        Statement.allow(
            "WatchTask",
            List.of("ecs:DescribeTasks", "ecs:StopTask"),
            List.of(target.arn("ecs", "task/" + cluster + "/*"))),
        // Tasks are listed as what runs on instances, of which Fargate shows none.
        Statement.allow(
                "ListTasks",
                List.of("ecs:ListTasks"),
                List.of(target.arn("ecs", "container-instance/" + cluster + "/*")))
            .when("ArnEquals", "ecs:cluster", clusterArn(target)));
  }

  private List<Statement> shells(TargetSpec target) {
    return shells.isEmpty()
        ? List.of()
        : List.of(
            Statement.allow(
                    "Enter",
                    List.of("ecs:ExecuteCommand"),
                    List.of(clusterArn(target), target.arn("ecs", "task/" + cluster + "/*")))
                .when("StringLike", "ecs:container-name", shells.stream().sorted().toList()));
  }

  /** Whoever could run the data set-up, or an image of his own as it, would hold its login. */
  private static List<Statement> leftAlone(TargetSpec target) {
    String families = target.arn("ecs", "task-definition/" + DATA_SETUP);
    return List.of(
        Statement.deny(
            "KeepMasterLogin",
            List.of("ecs:RegisterTaskDefinition", "ecs:RunTask", "iam:PassRole"),
            List.of(families, target.globalArn("iam", "role/" + DATA_SETUP))),
        Statement.deny(
                "ServeNoDataSetup",
                List.of("ecs:UpdateService"),
                List.of(target.arn("ecs", "service/*")))
            .when("ArnLike", "ecs:task-definition", families),
        Statement.deny(
                "EnterNoDataSetup",
                List.of("ecs:ExecuteCommand"),
                List.of(target.arn("ecs", "task/*")))
            .when("StringLike", "ecs:container-name", DATA_SETUP));
  }

  private String clusterArn(TargetSpec target) {
    return target.arn("ecs", "cluster/" + cluster);
  }

  /** A new revision has no number yet. */
  private List<String> familyArns(TargetSpec target) {
    return families.stream()
        .map(name -> target.arn("ecs", "task-definition/" + name))
        .flatMap(arn -> Stream.of(arn, revisions(arn)))
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> revisionArns(TargetSpec target) {
    return Arns.of(families, name -> revisions(target.arn("ecs", "task-definition/" + name)));
  }

  private static String revisions(String family) {
    return family.endsWith("*") ? family : family + ":*";
  }
}
