package dev.slipway.recipes;

import static com.google.common.base.Preconditions.checkState;

import dev.slipway.Main;
import dev.slipway.testing.Command;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The program of a copy of the project: all of it is compiled anew, and of its tests some. */
final class CopiedProgram {
  /** Who sits before it commits what a run adds to a lock; on a build machine nobody would. */
  private static final Map<String, String> SOMEBODY = Map.of("CI", "false");

  private final Path home;
  private final List<Path> tests = new ArrayList<>();
  private boolean compiled;

  CopiedProgram(Path home) {
    this.home = home;
  }

  /** Takes note of a file that was written. */
  void changed(Path file) {
    if (file.startsWith(home.resolve("src/test/java"))) {
      tests.add(file);
    }
    compiled &= !file.startsWith(home.resolve("src"));
  }

  /** Runs a class of it or of its tests. */
  Command run(Class<?> main, List<String> arguments) throws Exception {
    if (!compiled) {
      compile();
      compiled = true;
    }
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:TieredStopAtLevel=1");
    words.add("-Djava.io.tmpdir=" + home.resolve("target"));
    words.add("-Dslipway.home=" + home);
    words.add("-Dslipway.project=" + home);
    words.addAll(List.of("-cp", classPath(), main.getName()));
    words.addAll(arguments);
    return Command.run(home, SOMEBODY, words);
  }

  private void compile() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("src/main/java"))) {
      javac(files.filter(file -> file.toString().endsWith(".java")).toList(), "target/classes");
    }
    javac(tests, "target/test-classes");
  }

  private void javac(List<Path> files, String folder) throws IOException {
    Files.createDirectories(home.resolve(folder));
    if (files.isEmpty()) {
      return;
    }
    List<String> words =
        new ArrayList<>(List.of("-proc:none", "-Xlint:all,-serial,-path", "-Werror"));
    words.addAll(List.of("-d", home.resolve(folder).toString(), "-cp", classPath()));
    files.forEach(file -> words.add(file.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    checkState(code == 0, "what a recipe says does not compile, see above");
  }

  /** This process's, with the copy's classes in the place of the program's. */
  private String classPath() {
    Path program = program();
    return Stream.concat(
            Stream.of(home.resolve("target/test-classes"), home.resolve("target/classes")),
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(entry -> !entry.equals(program)))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path program() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
