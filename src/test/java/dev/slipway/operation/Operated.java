package dev.slipway.operation;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Command;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Push;
import dev.slipway.testing.Run;
import dev.slipway.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * A stack of an emulated account that stands as far as operating it goes: what it runs was made as
 * its golden file says, by calls of AWS in the place of an apply that takes minutes, and its state
 * says the names.
 */
public final class Operated implements AutoCloseable {
  private final StackModel stack;
  private final Emulator aws;
  private final Commands commands;

  public Operated(Path folder, String system, String environment)
      throws IOException, InterruptedException {
    String name = system + "-" + environment;
    Path golden = Run.HOME.resolve("golden").resolve(system).resolve(environment + ".tf.json");
    stack = StackModel.parse(name, Files.readString(golden));
    Path project = Files.createDirectory(folder.resolve("project"));
    EditedEnvironments.copy(Run.HOME.resolve("environments"), project.resolve("environments"));
    var provider = stack.providers().get(0).body();
    aws =
        new Emulator(provider.texts("allowed_account_ids").get(0), folder.resolve("aws.log"))
            .in(provider.text("region").orElseThrow());
    commands = Commands.of(project, aws);
    new StandIn(stack, aws).make();
  }

  /** Makes what there is to look at and to publish, too. */
  public void withObservables() throws IOException {
    new Observables(stack, aws).make();
  }

  public Emulator aws() {
    return aws;
  }

  public StackModel stack() {
    return stack;
  }

  /** Runs a command in this process. */
  public Command run(String script, String... words) {
    return run(Map.of(), script, words);
  }

  /** The same with other variables. */
  public Command run(Map<String, String> variables, String script, String... words) {
    return commands.with(variables).run(script, words);
  }

  /** Starts a script as somebody does at a terminal. */
  public Terminal start(Map<String, String> variables, String script, String... words)
      throws IOException {
    return commands.with(variables).start(script, words);
  }

  /** Pushes an image of its own, as a pipeline does that built it. */
  public String push(String repository, String tag) {
    return Push.image(aws, repository, tag, tag);
  }

  /** Which tags an image has. */
  public List<String> tags(String repository, String digest) {
    try (var ecr = aws.client(EcrClient.builder())) {
      return ecr.describeImages(
              ask ->
                  ask.repositoryName(repository)
                      .imageIds(ImageIdentifier.builder().imageDigest(digest).build()))
          .imageDetails()
          .get(0)
          .imageTags();
    }
  }

  /** Makes a revision as an apply does that changed something: it names a tag, which moves. */
  public void applied(String family, String tag) {
    TaskDefinition base = latest(family);
    var container = base.containerDefinitions().get(0);
    String image = container.image().replaceFirst("[:@][^/]*$", ":" + tag);
    try (var ecs = aws.client(EcsClient.builder())) {
      ecs.registerTaskDefinition(
          ask ->
              ask.family(family)
                  .requiresCompatibilities(base.requiresCompatibilities())
                  .networkMode(base.networkMode())
                  .cpu(base.cpu())
                  .memory(base.memory())
                  .executionRoleArn(base.executionRoleArn())
                  .taskRoleArn(base.taskRoleArn())
                  .containerDefinitions(
                      container.toBuilder().image(image).dockerLabels(Map.of()).build()));
    }
  }

  public Service service(String cluster, String name) {
    try (var ecs = aws.client(EcsClient.builder())) {
      return ecs.describeServices(ask -> ask.cluster(cluster).services(name)).services().get(0);
    }
  }

  /** The latest revision of a family, or a named one. */
  public TaskDefinition latest(String family) {
    try (var ecs = aws.client(EcsClient.builder())) {
      return ecs.describeTaskDefinition(ask -> ask.taskDefinition(family)).taskDefinition();
    }
  }

  @Override
  public void close() {
    aws.close();
  }
}
