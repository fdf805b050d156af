package dev.slipway.check;

import dev.slipway.Main;
import dev.slipway.Project;
import dev.slipway.policy.HouseRule;
import dev.slipway.results.Results;
import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import dev.slipway.system.Systems;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code scripts/check}: all that is about the files of a project, whoever's it is. */
public final class Check {
  private final Project project;
  private final List<Systems.Entry<?>> systems;
  private final PrintStream out;
  private final PrintStream err;
  private int faults;

  public Check(Project project, List<Systems.Entry<?>> systems, PrintStream out, PrintStream err) {
    this.project = project;
    this.systems = systems;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] stacks) {
    var check = new Check(Project.here(), Systems.known(), System.out, System.err);
    System.exit(check.run(List.of(stacks), Main.results()));
  }

  /**
   * Checks some stacks, or all, and returns the exit code.
   *
   * @param results of former runs, so that only what changed is built
   */
  public int run(List<String> wanted, Optional<Results> results) {
    long start = System.nanoTime();
    Path output = project.target().resolve("check");
    int code = synth(wanted, output, results);
    if (code != 0) {
      return code;
    }
    var asked = asked(Synthesis.read(output), wanted);
    List<StackModel> stacks = asked.stacks();
    step("environments", stacks.size() + " read: names and locks are right", List::of);
    step("schemas", "fresh", this::schemas);
    step("page of keys", "fresh", this::pageOfKeys);
    step("policies", HouseRule.all().size() + " hold in each stack", () -> policies(stacks));
    step("goldens", "as committed", () -> goldens(asked, output, wanted.isEmpty()));
    step("terraform", "takes every stack", () -> terraform(stacks));
    double seconds = (System.nanoTime() - start) / 1e9;
    if (faults > 0) {
      err.printf("%d faults in %.0f s.%n", faults, seconds);
      return 1;
    }
    out.printf("All is well with %d stacks, in %.0f s.%n", stacks.size(), seconds);
    return 0;
  }

  /** As in CI: nobody is there to commit what would be added to a lock. */
  private int synth(List<String> wanted, Path output, Optional<Results> results) {
    List<String> words = new ArrayList<>(wanted);
    words.addAll(List.of("--environments", project.environments().toString()));
    words.addAll(List.of("--output", output.toString()));
    var silent = new PrintStream(OutputStream.nullOutputStream());
    return Main.run(systems, words, true, results, silent, err);
  }

  /** The folder keeps what former checks have synthesized, of which nobody knows how old it is. */
  private static Synthesis asked(Synthesis standing, List<String> wanted) {
    return new Synthesis(
        standing.stacks().stream()
            .filter(stack -> wanted.isEmpty() || wanted.contains(stack.name()))
            .toList());
  }

  /** Says what is looked at before it is, since some of it takes a while. */
  private void step(String what, String right, Supplier<List<String>> look) {
    out.printf("%-14s", what);
    out.flush();
    List<String> found = look.get();
    out.println(found.isEmpty() ? right : found.size() + " faults");
    out.flush();
    found.forEach(err::println);
    faults += found.size();
  }

  private List<String> schemas() {
    return Difference.from(SchemaFiles.of(project.environments(), Main.kinds(systems)));
  }

  private List<String> pageOfKeys() {
    return Difference.from(ConfigurationFile.stale(project, Main.kinds(systems)));
  }

  private static List<String> policies(List<StackModel> stacks) {
    return stacks.stream().flatMap(stack -> HouseRule.broken(stack).stream()).toList();
  }

  private List<String> goldens(Synthesis synthesis, Path output, boolean all) {
    Map<Path, String> goldens = Goldens.after(synthesis, output, project.golden());
    List<String> found = new ArrayList<>(Difference.from(goldens));
    if (all) {
      Goldens.outlived(project.golden(), List.copyOf(goldens.keySet()))
          .forEach(file -> found.add(file + ": belongs to no stack; scripts/renew removes it"));
    }
    return found;
  }

  private List<String> terraform(List<StackModel> stacks) {
    try {
      return Validator.of(project.target().resolve("validate"), stacks).faults();
    } catch (IOException e) {
      return List.of(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of("interrupted");
    }
  }
}
