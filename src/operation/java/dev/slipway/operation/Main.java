package dev.slipway.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import dev.slipway.operation.aws.Denials;
import dev.slipway.operation.build.Build;
import dev.slipway.operation.deploy.Deploy;
import dev.slipway.operation.destroy.Destroy;
import dev.slipway.operation.exec.Exec;
import dev.slipway.operation.logs.Logs;
import dev.slipway.operation.proxy.Proxy;
import dev.slipway.operation.release.Release;
import dev.slipway.operation.release.Rollback;
import dev.slipway.operation.site.Site;
import dev.slipway.operation.smoke.Smoke;
import dev.slipway.operation.state.InitState;
import dev.slipway.operation.status.Status;
import dev.slipway.operation.task.RunTask;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import software.amazon.awssdk.core.exception.SdkException;

/** Does what a script is named after. */
public final class Main {
  private static final Map<String, Function<Place, Callable<Integer>>> COMMANDS =
      Map.ofEntries(
          entry("build", Build::new),
          entry("deploy", Deploy::new),
          entry("destroy", Destroy::new),
          entry("exec", Exec::new),
          entry("init-state", InitState::new),
          entry("logs", Logs::new),
          entry("proxy", Proxy::new),
          entry("release", Release::new),
          entry("rollback", Rollback::new),
          entry("site", Site::new),
          entry("smoke", Smoke::new),
          entry("status", Status::new),
          entry("task", RunTask::new));

  private Main() {}

  public static void main(String[] args) {
    List<String> words = List.of(args);
    var place = Place.ofProcess();
    System.exit(run(words.get(0), words.subList(1, words.size()), place));
  }

  /** Runs a command and returns its exit code: 0 done, 1 it could not be, 2 wrong usage. */
  static int run(String name, List<String> words, Place place) {
    Console console = place.console();
    return new CommandLine(COMMANDS.get(name).apply(place))
        .setCommandName("scripts/" + name)
        .setUsageHelpWidth(100)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(new PrintWriter(console.out(), true, UTF_8))
        .setParameterExceptionHandler((wrong, all) -> refuse(name, wrong, console))
        .setExecutionExceptionHandler((trouble, line, parsed) -> explain(trouble, console))
        .execute(words.toArray(String[]::new));
  }

  private static int refuse(String name, Exception wrong, Console console) {
    console.warn(wrong.getMessage() + "; scripts/" + name + " --help says more");
    return 2;
  }

  /** What is nobody's doing but ours is thrown on, with its trace. */
  private static int explain(Exception trouble, Console console) throws Exception {
    if (trouble instanceof Trouble known) {
      console.warn(known.getMessage());
      return known.code();
    } else if (trouble instanceof SdkException denied) {
      console.warn(Denials.explain(denied));
    } else {
      throw trouble;
    }
    return 1;
  }
}
