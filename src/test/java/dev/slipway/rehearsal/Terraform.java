package dev.slipway.rehearsal;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Children;
import dev.slipway.testing.Emulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** The real Terraform in the folder of one stack. Each run leaves a log beside it. */
final class Terraform {
  /**
   * Where a plan has just read all that stands and seen no change, another need not ask AWS again.
   */
  static final String AS_STATE_SAYS = "-refresh=false";

  /** Each is a process of its own with a provider of its own: 600 MB; most of the time it waits. */
  private static final Semaphore AT_ONCE =
      new Semaphore(Math.max(4, Runtime.getRuntime().availableProcessors()), true);

  private final Path folder;
  private final Map<String, String> environment;
  private final AtomicInteger runs = new AtomicInteger();

  Terraform(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** A stack that a test builds of a few parts, with its state beside it. */
  static Terraform alone(Path folder, StackModel stack, Emulator aws) {
    Files.write(folder.resolve("cdk.tf.json"), stack.json().toString());
    Files.write(
        folder.resolve("rest.tf.json"),
        """
        {
          "terraform": {"required_providers": {"aws": {"source": "hashicorp/aws"}}},
          "provider": {"aws": {"max_retries": 2}}
        }
        """);
    // CDKTF names a state in the folder that the tests run in.
    Files.write(
        folder.resolve("state_override.tf.json"),
        "{\"terraform\": {\"backend\": {\"local\": {}}}}");
    return new Terraform(folder, aws.environment());
  }

  Path folder() {
    return folder;
  }

  Step init() {
    return run("init", List.of("init", "-input=false", "-no-color"));
  }

  /** Plans to a file, for {@link #applyPlan}. */
  Step plan(String... options) {
    return json("plan", List.of("plan", "-out=plan"), options);
  }

  Step applyPlan() {
    return json("apply", List.of("apply"), "plan");
  }

  /** Plans and applies at one go. */
  Step apply(String... options) {
    return json("apply", List.of("apply", "-auto-approve"), options);
  }

  /** Plans, only to see whether anything would change. */
  Step replan(String... options) {
    return json("re-plan", List.of("plan", "-detailed-exitcode"), options);
  }

  Step destroy(String... options) {
    return json("destroy", List.of("destroy", "-auto-approve"), options);
  }

  /** Takes resources out of the state and leaves them as they are. */
  Step forget(List<String> addresses) {
    var command = new ArrayList<>(List.of("state", "rm"));
    command.addAll(addresses);
    return run("forget", command);
  }

  Step unlock(String id) {
    return run("unlock", List.of("force-unlock", "-force", "-no-color", id));
  }

  /** The whole state, as it lies in its bucket. */
  String state() {
    return output("state", "pull");
  }

  /** A plan file as JSON, with every value that Terraform shows nobody. */
  String planned() {
    return output("show", "-json", "plan");
  }

  private String output(String... arguments) {
    var step = run(arguments[0], List.of(arguments));
    if (!step.succeeded()) {
      throw new IllegalStateException(Files.text(step.log()));
    }
    return Files.text(step.log());
  }

  private Step json(String name, List<String> command, String... options) {
    var all = new ArrayList<>(List.of(command.get(0), "-json", "-input=false", "-parallelism=20"));
    all.addAll(command.subList(1, command.size()));
    all.addAll(List.of(options));
    return run(name, all);
  }

  private Step run(String name, List<String> arguments) {
    AT_ONCE.acquireUninterruptibly();
    try {
      Path log = folder.resolve(runs.incrementAndGet() + "-" + name + ".log");
      return StepLog.read(name, start(arguments, log).waitFor(), log);
    } catch (IOException e) {
      throw new IllegalStateException("Terraform cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      AT_ONCE.release();
    }
  }

  /** Starts Terraform without waiting for it. */
  Process start(List<String> arguments, Path log) throws IOException {
    var command =
        new ArrayList<>(List.of(System.getenv().getOrDefault("SLIPWAY_TERRAFORM", "terraform")));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("TF_IN_AUTOMATION", "1");
    return Children.start(builder);
  }
}
