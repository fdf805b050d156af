package dev.slipway.operation.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.operation.Program;
import dev.slipway.operation.Trouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The real Terraform, or OpenTofu, in the folder of a stack. */
public final class Terraform {
  /** What a plan with {@code -detailed-exitcode} ends with where it is not empty. */
  private static final int CHANGES = 2;

  private final String stack;
  private final Path folder;
  private final Program program;
  private final String binary;

  public Terraform(String stack, Path folder, Map<String, String> environment) {
    this.stack = stack;
    this.folder = folder.toAbsolutePath();
    program = new Program(this.folder, environment);
    binary = environment.getOrDefault("SLIPWAY_TERRAFORM", "terraform");
  }

  /** Finds the state and the providers, as often as one likes. */
  public void init() {
    Program.Ended ended = run(line -> {}, "init", "-input=false", "-no-color");
    if (ended.code() != 0 && NoPlaceForState.isMeantBy(ended.errors())) {
      throw new NoPlaceForState(stack);
    }
    succeed(ended);
  }

  /**
   * Plans into a file.
   *
   * @param lockSeconds how long to wait for somebody who works on the same state
   */
  public Plan plan(Path file, List<String> variables, int lockSeconds) {
    return plan(file, variables.stream().map(each -> "-var=" + each), lockSeconds);
  }

  /** Plans into a file how everything goes. */
  public Plan planDestroy(Path file, int lockSeconds) {
    return plan(file, Stream.of("-destroy"), lockSeconds);
  }

  private Plan plan(Path file, Stream<String> options, int lockSeconds) {
    List<String> words = new ArrayList<>(List.of("plan", "-json", "-input=false", "-out=" + file));
    words.add("-lock-timeout=" + lockSeconds + "s");
    options.forEach(words::add);
    say(program::run, words, event -> {});
    return read(file);
  }

  /** Takes a resource out of the state, which stays in AWS. */
  public void forget(String address) {
    succeed(run(line -> {}, "state", "rm", address));
  }

  /** What a file holds that was planned before. */
  public Plan read(Path file) {
    return new Plan(file, json("show", "-json", file.toString()));
  }

  /**
   * Does exactly what was planned, and tells what Terraform tells. It is not to end half way,
   * whatever becomes of us.
   */
  public void apply(Plan plan, int lockSeconds, Consumer<JsonNode> event) {
    say(
        program::runOn,
        List.of(
            "apply",
            "-json",
            "-input=false",
            "-lock-timeout=" + lockSeconds + "s",
            plan.file().toString()),
        event);
  }

  /** What stands according to the state, as it lies in its bucket: no provider has to start. */
  public State state() {
    return new State(json("state", "pull"));
  }

  private JsonNode json(String... words) {
    return Events.parse(succeed(run(line -> {}, words)).output());
  }

  private Program.Ended succeed(Program.Ended ended) {
    if (ended.code() != 0) {
      throw trouble(List.of(new Diagnostic(ended.errors().strip(), "", "")));
    }
    return ended;
  }

  private interface Running {
    Program.Ended run(List<String> words, Consumer<String> line);
  }

  /** Runs what speaks in events, a line each. */
  private void say(Running running, List<String> words, Consumer<JsonNode> event) {
    List<Diagnostic> faults = new ArrayList<>();
    Program.Ended ended =
        running.run(
            line(words),
            line -> {
              JsonNode said = Events.parse(line);
              Events.fault(said).ifPresent(faults::add);
              event.accept(said);
            });
    if (ended.code() != 0 && ended.code() != CHANGES) {
      if (faults.isEmpty()) {
        faults.add(new Diagnostic((ended.output() + ended.errors()).strip(), "", ""));
      }
      throw trouble(faults);
    }
  }

  private Trouble trouble(List<Diagnostic> faults) {
    return new Trouble(Remedies.explain(stack, folder, faults));
  }

  private Program.Ended run(Consumer<String> line, String... words) {
    return program.run(line(List.of(words)), line);
  }

  private List<String> line(List<String> words) {
    List<String> all = new ArrayList<>(List.of(binary));
    all.addAll(words);
    return all;
  }
}
