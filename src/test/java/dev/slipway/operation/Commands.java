package dev.slipway.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.Project;
import dev.slipway.testing.Command;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Run;
import dev.slipway.testing.Terminal;
import dev.slipway.testing.TestTools;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The commands of a project, run in this process: a second less for each than as the scripts that
 * people run. Nobody is there to answer.
 *
 * @param variables what a script finds in its environment
 */
public record Commands(Path project, Map<String, String> variables) {
  public Commands {
    variables = Map.copyOf(variables);
  }

  /** Those of a project whose environments stand in an emulated account. */
  public static Commands of(Path project, Emulator aws) {
    var variables = new HashMap<>(aws.environment());
    variables.put("SLIPWAY_PROJECT", project.toAbsolutePath().toString());
    variables.put("PATH", TestTools.path());
    variables.put("CI", "false"); // which would refuse locks that nobody committed
    return new Commands(project, variables);
  }

  /** The same with other variables. */
  public Commands with(Map<String, String> others) {
    var all = new HashMap<>(variables);
    all.putAll(others);
    return new Commands(project, all);
  }

  /** Runs one in this process. */
  public Command run(String script, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var nobody = new ByteArrayInputStream(new byte[0]);
    var console = new Console(stream(out), stream(err), nobody, false, false);
    var place = new Place(Run.HOME.toAbsolutePath(), new Project(project), variables, console);
    int code = Main.run(script, List.of(words), place);
    return new Command(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Runs one as people do, in a process of its own. */
  public Command runBeside(String script, String... words)
      throws IOException, InterruptedException {
    return Command.run(project, variables, line(script, words));
  }

  /** Starts one at a terminal. */
  public Terminal start(String script, String... words) throws IOException {
    return new Terminal(project, variables, line(script, words));
  }

  private static List<String> line(String script, String... words) {
    List<String> line = new ArrayList<>();
    line.add(Run.HOME.toAbsolutePath().resolve("scripts").resolve(script).toString());
    line.addAll(List.of(words));
    return line;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }
}
