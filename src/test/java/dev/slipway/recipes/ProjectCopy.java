package dev.slipway.recipes;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.Main;
import dev.slipway.check.Check;
import dev.slipway.check.Renew;
import dev.slipway.testing.Command;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import dev.slipway.testing.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A copy of the project in which somebody follows recipes to the letter. */
final class ProjectCopy implements Step.Follower {
  private static final List<String> PARTS =
      List.of(".github", "adopt", "docker", "docs", "environments", "golden", "modules", "src");

  private final Path home;
  private final CopiedProgram program;

  ProjectCopy(Path home) throws IOException {
    this.home = home;
    program = new CopiedProgram(home);
    for (String part : PARTS) {
      EditedEnvironments.copy(Run.HOME.resolve(part), home.resolve(part));
    }
    Files.copy(Run.HOME.resolve("README.md"), home.resolve("README.md"));
  }

  @Override
  public Path folder() {
    return home;
  }

  @Override
  public void wrote(Path file) {
    program.changed(file);
  }

  /** Runs test classes and packages, with the classes and files of this copy. */
  Command test(String... selected) throws Exception {
    return program.run(TestRun.class, List.of(selected));
  }

  /** A script is done by the class that it starts: what it would build is compiled here. */
  @Override
  public void type(String command) throws Exception {
    var words = List.of(command.split(" ", -1));
    var arguments = words.subList(1, words.size());
    switch (words.get(0)) {
      case "scripts/synth" -> succeed(program.run(Main.class, arguments));
      case "scripts/renew" -> succeed(program.run(Renew.class, arguments));
      case "scripts/check" -> succeed(program.run(Check.class, arguments));
      case "scripts/format", "scripts/test" -> {} // all tests at once follow the last recipe
      default ->
          succeed(Command.run(home, Map.of(), List.of("bash", "-euo", "pipefail", "-c", command)));
    }
  }

  private static void succeed(Command command) {
    assertWithMessage("%s%s", command.out(), command.err()).that(command.exitCode()).isEqualTo(0);
  }
}
