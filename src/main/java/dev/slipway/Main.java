package dev.slipway;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import dev.slipway.construct.Ids;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentFiles;
import dev.slipway.environment.EnvironmentText;
import dev.slipway.environment.EnvironmentTexts;
import dev.slipway.environment.FaultyEnvironments;
import dev.slipway.environment.FileKind;
import dev.slipway.output.OutputFolder;
import dev.slipway.output.ProviderLock;
import dev.slipway.output.Publication;
import dev.slipway.results.Basis;
import dev.slipway.results.Results;
import dev.slipway.synthesis.Synthesis;
import dev.slipway.synthesis.lock.AddressLocks;
import dev.slipway.synthesis.lock.AppliedWord;
import dev.slipway.synthesis.lock.Traces;
import dev.slipway.system.StackName;
import dev.slipway.system.Systems;
import dev.slipway.usage.WrongUsage;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.jsii.JsiiEngine;

/** environments/ in, cdktf.out/ out. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    boolean ci = !System.getenv().getOrDefault("CI", "false").matches("|0|false");
    List<String> words = new ArrayList<>(List.of(args));
    if (ci) {
      words.add("--fresh"); // what is on a build machine, nobody knows
    }
    System.exit(run(Systems.known(), words, ci, results(), System.out, System.err));
  }

  /**
   * Does what somebody typed and returns the exit code; builds everything.
   *
   * @param systems the kinds of stack that there are
   * @param ci whether nobody is there to commit what a run would add to an address lock
   */
  public static int run(
      List<Systems.Entry<?>> systems,
      List<String> arguments,
      boolean ci,
      PrintStream out,
      PrintStream err) {
    return run(systems, arguments, ci, Optional.empty(), out, err);
  }

  /** Does the same with the results of former runs. */
  public static int run(
      List<Systems.Entry<?>> systems,
      List<String> arguments,
      boolean ci,
      Optional<Results> results,
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
      synth(systems, CommandLine.parse(arguments, Project.here()), ci, results, report);
      return 0;
    } catch (WrongUsage e) {
      String script = System.getProperty("slipway.script", "synth");
      err.println(e.getMessage() + "; scripts/" + script + " --help says more");
      return 2;
    } catch (FaultyEnvironments | Refused | AppliedWord.Doubted | OutputFolder.Damaged e) {
      err.println(e.getMessage());
      return 1;
    } catch (CompletionException e) {
      err.println(
          "Node did not start, or not with jsii's kernel"
              + nodeOptions()
              + ": "
              + e.getCause().getMessage());
      return 1;
    } catch (UncheckedIOException e) {
      err.println("a file cannot be read or written: " + e.getCause().getMessage());
      return 1;
    }
  }

  private static void synth(
      List<Systems.Entry<?>> systems,
      CommandLine command,
      boolean ci,
      Optional<Results> results,
      Report report) {
    report.step("reading environment files");
    var texts = EnvironmentTexts.in(command.environments(), AddressLocks::isNew);
    var known = texts.all().stream().map(EnvironmentText::stackId).toList();
    if (!command.applied().isEmpty()) {
      command.requireKnown(known);
      report.tell(say(command, texts.all()));
      return;
    }
    var reuse = new Reuse(texts.all(), results, command.fresh());
    var wanted = texts.all().stream().filter(text -> command.wants(text.stackId())).toList();
    var kinds = kinds(systems);
    var read = read(texts, reuse, !wanted.stream().allMatch(reuse::has), kinds);
    command.requireKnown(known);
    try (var output = new OutputFolder(command.output())) {
      output.cleanUpOnInterrupt();
      var build = read.files().stream().filter(file -> command.wants(file.stackId())).toList();
      var built = build(systems, build, output.draft(), report);
      var stacks = reuse.complete(wanted, build, built, output.draft());
      var locks = new Review(command, wanted, stacks).locks(ci, kinds, read.between());
      var providers = ProviderLock.beside(command.environments());
      var remarks =
          output.publish(new Publication(command.output(), known, stacks, reuse.kept(), providers));
      locks.write();
      report.table(stacks);
      report.tell(remarks);
      report.recorded(locks.additions());
      report.tell(locks.surprises());
    } finally {
      results.ifPresent(all -> report.remarks(all.remarks()));
    }
  }

  /**
   * Reads what is not known yet; Node, where it is needed, starts and loads its packages meanwhile.
   */
  private static EnvironmentFiles read(
      EnvironmentTexts texts, Reuse reuse, boolean needsNode, List<FileKind> kinds) {
    var node =
        needsNode
            ? CompletableFuture.runAsync(Main::startNode)
            : CompletableFuture.<Void>completedFuture(null);
    EnvironmentFiles files;
    try {
      files = texts.readBut(reuse.states(), kinds);
    } finally {
      node.exceptionally(fault -> null).join(); // jsii is made for one thread
    }
    node.join();
    return files;
  }

  private static void startNode() {
    var engine = JsiiEngine.getInstance();
    engine.getClient(); // starts it
    engine.loadModule(com.hashicorp.cdktf.providers.aws.$Module.class);
  }

  /** The kinds of environment file that the systems know. */
  public static List<FileKind> kinds() {
    return kinds(Systems.known());
  }

  /** The kinds of environment file that some systems know. */
  public static List<FileKind> kinds(List<Systems.Entry<?>> systems) {
    return systems.stream()
        .map(kind -> new FileKind(kind.system(), kind.environment(), kind.spec()))
        .toList();
  }

  private static Synthesis build(
      List<Systems.Entry<?>> systems, List<EnvironmentFile> files, Path folder, Report report) {
    if (files.isEmpty()) {
      return new Synthesis(List.of());
    }
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
    return Refused.where(files, () -> Synthesis.addressed(folder, Ids::address));
  }

  /** Notes in the locks of stacks whether they were applied. */
  private static List<String> say(CommandLine command, List<EnvironmentText> texts) {
    return texts.stream()
        .filter(text -> command.applied().containsKey(text.stackId()))
        .map(
            text ->
                new AppliedWord(text.stackId(), text.path(), command.applied().get(text.stackId())))
        .map(word -> word.write(Traces.of(command.output(), word.stack())))
        .toList();
  }

  /** Where the build of this program keeps results; a program of no build keeps none. */
  public static Optional<Results> results() {
    return Optional.ofNullable(System.getProperty("slipway.program"))
        .map(program -> Basis.of(program, System.getenv()))
        .map(basis -> new Results(Path.of(System.getProperty("slipway.results")), basis));
  }

  /** What may well be the reason; Node itself has said why. */
  private static String nodeOptions() {
    String options = System.getenv().getOrDefault("NODE_OPTIONS", "");
    return options.isBlank() ? "" : " (NODE_OPTIONS is " + options + ")";
  }
}
