package dev.slipway;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import dev.slipway.construct.Ids;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentFiles;
import dev.slipway.environment.FaultyEnvironments;
import dev.slipway.environment.FileKind;
import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import dev.slipway.synthesis.UniqueNames;
import dev.slipway.synthesis.lock.AddressLocks;
import dev.slipway.synthesis.lock.LockReview;
import dev.slipway.system.StackName;
import dev.slipway.system.Systems;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.jsii.JsiiEngine;

/** environments/ in, cdktf.out/ out. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    boolean ci = !System.getenv().getOrDefault("CI", "false").matches("|0|false");
    System.exit(run(List.of(args), ci, System.out, System.err));
  }

  /**
   * Does what somebody typed and returns the exit code.
   *
   * @param ci whether nobody is there to commit what a run would add to an address lock
   */
  public static int run(List<String> arguments, boolean ci, PrintStream out, PrintStream err) {
    return run(Systems.ALL, arguments, ci, out, err);
  }

  /** Does the same with other systems than those of the one list. */
  public static int run(
      List<Systems.Entry<?>> systems,
      List<String> arguments,
      boolean ci,
      PrintStream out,
      PrintStream err) {
    // Or Java would write the digits of whoever runs it, in some parts of the world not 0 to 9.
    Locale.setDefault(Locale.ROOT);
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(CommandLine.HELP);
      return 0;
    }
    try {
      var report = new Report(out, err, Boolean.getBoolean("slipway.terminal"));
      synth(systems, CommandLine.parse(arguments, home()), ci, report);
      return 0;
    } catch (CommandLine.WrongUsage e) {
      err.println(e.getMessage() + "; scripts/synth --help says more");
      return 2;
    } catch (FaultyEnvironments | Refused e) {
      err.println(e.getMessage());
      return 1;
    } catch (CompletionException e) {
      err.println("Node did not start, or not with jsii's kernel: " + e.getCause().getMessage());
      return 1;
    } catch (UncheckedIOException e) {
      err.println("a file cannot be read or written: " + e.getCause().getMessage());
      return 1;
    }
  }

  private static void synth(
      List<Systems.Entry<?>> systems, CommandLine command, boolean ci, Report report) {
    var node = CompletableFuture.runAsync(Main::startNode);
    List<EnvironmentFile> wanted;
    try {
      report.step("reading environment files");
      wanted = wanted(systems, command);
    } finally {
      node.exceptionally(fault -> null).join(); // jsii is made for one thread
    }
    node.join();
    try (var output = new OutputFolder(command.output())) {
      output.cleanUpOnInterrupt();
      build(systems, wanted, output.draft(), report);
      var synthesis =
          Refused.where(wanted, () -> Synthesis.addressed(output.draft(), Ids::address));
      var locks = review(command, ci, wanted, synthesis);
      output.publish();
      locks.write();
      report.table(synthesis);
      report.recorded(locks.additions());
    }
  }

  /** Node starts and loads its packages while the environment files are read. */
  private static void startNode() {
    var engine = JsiiEngine.getInstance();
    engine.getClient(); // starts it
    engine.loadModule(com.hashicorp.cdktf.providers.aws.$Module.class);
  }

  private static List<EnvironmentFile> wanted(List<Systems.Entry<?>> systems, CommandLine command) {
    var files = EnvironmentFiles.read(command.environments(), kinds(systems));
    command.requireKnown(files.stream().map(EnvironmentFile::stackId).toList());
    return files.stream().filter(file -> command.wants(file.stackId())).toList();
  }

  /** The kinds of environment file that the systems know. */
  public static List<FileKind> kinds() {
    return kinds(Systems.ALL);
  }

  private static List<FileKind> kinds(List<Systems.Entry<?>> systems) {
    return systems.stream()
        .map(kind -> new FileKind(kind.system(), kind.environment(), kind.spec()))
        .toList();
  }

  private static void build(
      List<Systems.Entry<?>> systems, List<EnvironmentFile> files, Path folder, Report report) {
    report.step("starting");
    var app = new App(AppConfig.builder().outdir(folder.toString()).stackTraces(false).build());
    for (var file : files) {
      var name = new StackName(file.system(), file.environment());
      report.stack(
          name.id(),
          () -> Refused.where(List.of(file), () -> Systems.build(systems, app, name, file.spec())));
    }
    report.step("writing");
    Refused.where(files, app::synth);
  }

  private static LockReview review(
      CommandLine command, boolean ci, List<EnvironmentFile> files, Synthesis synthesis) {
    Map<Path, StackModel> stacks = new LinkedHashMap<>();
    for (var file : files) {
      stacks.put(file.path(), synthesis.stack(file.stackId()).orElseThrow());
    }
    var review = AddressLocks.review(command.environments(), stacks, command.accepted(), ci);
    List<String> faults = new ArrayList<>(UniqueNames.violations(synthesis.stacks()));
    faults.addAll(review.faults());
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    return review;
  }

  /** The project's folder, as short as it can be written from where somebody stands. */
  private static Path home() {
    Path here = Path.of("").toAbsolutePath();
    Path home = Path.of(System.getProperty("slipway.home", ".")).toAbsolutePath().normalize();
    return home.startsWith(here) ? here.relativize(home) : home;
  }
}
