package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkState;

import com.hashicorp.cdktf.TerraformStack;
import dev.slipway.Main;
import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import dev.slipway.system.Systems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import software.amazon.jsii.JsiiObject;
import software.constructs.Construct;

/** The system that docs/add-a-system.md adds, compiled from the blocks of that page. */
public final class AddedSystem {
  /** The page. */
  public static final String PAGE =
      EditedEnvironments.read(Run.HOME.resolve("docs/add-a-system.md"));

  private static final Pattern LINE = Pattern.compile("(?m)^\\+ *(new Entry<>\\(.*\\)),$");

  /** What the page's files say, by their paths. */
  public static final Map<String, String> FILES =
      Step.in(PAGE).stream()
          .flatMap(step -> step instanceof Step.Write file ? Stream.of(file) : Stream.empty())
          .collect(Collectors.toMap(Step.Write::path, Step.Write::text, (a, b) -> b, TreeMap::new));

  /** The list of all systems, if the new one were the only one. */
  public static final List<Systems.Entry<?>> SYSTEMS = systems();

  private static final Pattern SHOWN =
      Pattern.compile("(?m)^    \\$ scripts/synth .*\n((    .*\n)+)");

  private AddedSystem() {}

  /** What the page shows that the runs of scripts/synth print, in its order. */
  public static List<String> shown() {
    return SHOWN
        .matcher(PAGE)
        .results()
        .map(run -> run.group(1).replaceAll("(?m)^    ", ""))
        .toList();
  }

  /** Synthesizes the page's environment file in a folder, as scripts/synth does. */
  public static Run synth(Path home) {
    return synth(home, "", "");
  }

  /** The same with another text in place of a piece of the file. */
  public static Run synth(Path home, String piece, String by) {
    environments()
        .forEach(
            (path, text) ->
                write(home.resolve(path), piece.isEmpty() ? text : text.replace(piece, by)));
    return Run.synthOf(
        SYSTEMS, "--environments", home.resolve("environments"), "--output", home.resolve("out"));
  }

  /** The stack that a folder was synthesized to. */
  public static StackModel stack(Path home) {
    return Synthesis.read(home.resolve("out")).stack("shop-dev").orElseThrow();
  }

  /** The page's environment files, by their paths. */
  private static Map<String, String> environments() {
    Map<String, String> environments = new TreeMap<>(FILES);
    environments.keySet().removeIf(path -> !path.startsWith("environments/"));
    return environments;
  }

  @SuppressWarnings("unchecked")
  private static List<Systems.Entry<?>> systems() {
    try {
      var loader =
          new URLClassLoader(
              new URL[] {compiled().toUri().toURL()}, AddedSystem.class.getClassLoader());
      var list = Class.forName("dev.slipway.system.Further", true, loader);
      return (List<Systems.Entry<?>>) list.getField("SYSTEMS").get(null);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder with the classes of the page and of a list that holds the page's line. */
  private static Path compiled() throws IOException {
    Path folder = Files.createTempDirectory("added-system");
    Map<String, String> sources = new TreeMap<>(FILES);
    sources.keySet().removeIf(path -> !path.endsWith(".java"));
    sources.put("Further.java", further(sources.keySet().stream()));
    sources.forEach((path, text) -> write(folder.resolve(path), text));

    List<String> words =
        Stream.concat(
                Stream.of("-proc:none", "-d", folder.toString(), "-cp", classPath()),
                sources.keySet().stream().map(path -> folder.resolve(path).toString()))
            .toList();
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    checkState(code == 0, "the blocks of docs/add-a-system.md do not compile, see above");
    return folder;
  }

  private static String further(Stream<String> classes) {
    var line = LINE.matcher(PAGE);
    checkState(line.find(), "docs/add-a-system.md has no line for the list of systems");
    String imports =
        classes
            .map(path -> path.replaceFirst(".*src/main/java/(.*)\\.java", "$1").replace('/', '.'))
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining());
    return "package dev.slipway.system;\nimport dev.slipway.system.Systems.Entry;\n"
        + imports
        + "public final class Further {\n"
        + "  public static final java.util.List<Entry<?>> SYSTEMS =\n      java.util.List.of("
        + line.group(1)
        + ");\n}\n";
  }

  /**
   * The house and what it speaks in; however a test is started, its classes know where they are.
   */
  private static String classPath() {
    return Stream.of(Main.class, TerraformStack.class, Construct.class, JsiiObject.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(AddedSystem::path)
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static String path(URL location) {
    try {
      URI uri = location.toURI();
      return Path.of(uri).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
