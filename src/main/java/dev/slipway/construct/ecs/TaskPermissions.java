package dev.slipway.construct.ecs;

import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.secrets.SecretReference;
import dev.slipway.spec.TargetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the roles of a task may do: no more than its container definition needs. */
final class TaskPermissions {
  private TaskPermissions() {}

  /** Pull the images, write the log, read the secrets that the container names. */
  static List<Statement> toStart(
      Container container, List<Sidecar> sidecars, TargetSpec target, String logArn) {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        // The token is for the whole registry; the action knows no resource.
        Statement.allow("Login", List.of("ecr:GetAuthorizationToken"), List.of("*")));
    statements.add(
        Statement.allow(
            "Pull",
            ImageRepository.PULL,
            sorted(
                repositories(container, sidecars)
                    .map(repository -> target.arn("ecr", "repository/" + repository)))));
    statements.add(write("Log", logArn));
    // By their variables, as whoever writes them in HCL gets them from a map.
    var secrets =
        new TreeMap<>(container.secrets())
            .values().stream().map(SecretReference::arn).distinct().toList();
    if (!secrets.isEmpty()) {
      statements.add(Statement.allow("Secrets", List.of("secretsmanager:GetSecretValue"), secrets));
    }
    return statements;
  }

  /** Write into a log group, in streams of one's own. */
  static Statement write(String sid, String logArn) {
    return Statement.allow(
        sid, List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(logArn + ":*"));
  }

  private static Stream<String> repositories(Container container, List<Sidecar> sidecars) {
    return Stream.concat(
        Stream.of(container.image().repository()),
        sidecars.stream().flatMap(each -> each.repository().stream()));
  }

  private static List<String> sorted(Stream<String> arns) {
    return arns.distinct().sorted().toList();
  }

  /** What the application calls, and the channels of a shell where one is allowed. */
  static List<Statement> toRun(Container container, List<Statement> application) {
    List<Statement> statements = new ArrayList<>(application);
    if (container.exec()) {
      // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
      statements.add(
          Statement.allow(
              "Exec",
              List.of(
                  "ssmmessages:CreateControlChannel",
                  "ssmmessages:CreateDataChannel",
                  "ssmmessages:OpenControlChannel",
                  "ssmmessages:OpenDataChannel"),
              List.of("*")));
    }
    return statements;
  }
}
