package dev.slipway.workflows;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line that a workflow runs or a page says is a script of ours, which knows its words. */
@Tag("real")
class RunLinesTest {
  private static final Pattern LINE = Pattern.compile("(scripts/[\\w-]+|\\.ci/run)( [^|;&]*)?");
  private static final Pattern OPTION = Pattern.compile("(?<= |\\+)--[a-z-]+");

  private static final Pattern TYPED = Pattern.compile("(?m)^    (scripts/.+?)( +#.*)?$");

  /** What a script says of itself, asked once. */
  private static final Map<String, String> HELP = new HashMap<>();

  @ParameterizedTest
  @MethodSource("lines")
  void isAScriptThatKnowsItsWords(String line) throws Exception {
    assertThat(line).matches(LINE);
    String script = line.replaceFirst(" .*", "");
    Path file = Run.HOME.resolve(script);
    assertWithMessage(script).that(Files.isExecutable(file)).isTrue();
    String help = script.equals(".ci/run") ? "" : help(script);
    for (String option : OPTION.matcher(line).results().map(found -> found.group()).toList()) {
      assertWithMessage(line).that(help).containsMatch("(?m)(^|[\\s,\\[])" + option + "\\b");
    }
    if (script.equals("scripts/ci")) {
      assertThat(help).contains(line.replaceFirst("^(\\S+ \\S+).*", "$1"));
    }
  }

  private static String help(String script) throws Exception {
    if (!HELP.containsKey(script)) {
      Command said =
          Command.run(
              Run.HOME,
              Map.of("PATH", TestTools.path()),
              List.of(Run.HOME.resolve(script).toAbsolutePath().toString(), "--help"));
      assertWithMessage(said.err()).that(said.exitCode()).isEqualTo(0);
      HELP.put(script, said.out());
    }
    return HELP.get(script);
  }

  /** Those of workflows, and those that people are told to type. */
  private static Stream<String> lines() throws IOException {
    Stream<String> workflows =
        Workflow.all().stream()
            .flatMap(workflow -> workflow.steps().stream())
            .flatMap(step -> Stream.ofNullable((String) step.get("run")))
            .flatMap(String::lines)
            .map(line -> line.replaceFirst("^exec ", ""));
    List<String> typed = new ArrayList<>();
    for (String page : List.of("deployment.md", "setup.md", "runbooks/failed-release.md")) {
      TYPED
          .matcher(Files.readString(Run.HOME.resolve("docs").resolve(page)))
          .results()
          .forEach(found -> typed.add(found.group(1)));
    }
    assertThat(typed.size()).isAtLeast(15);
    return Stream.concat(workflows, typed.stream()).distinct();
  }
}
