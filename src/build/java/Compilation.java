import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles the sources of a folder: those that changed since the former build, or all, if others
 * may see a difference in what changed.
 */
final class Compilation {
  /** Thrown where the compiler finds errors; the message is what it says of them. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String message) {
      super(message);
    }
  }

  /** A source file and what stands for it. */
  private record Source(String digest, String visible) {}

  private static final String SOURCES = "sources";

  private final Steps steps;
  private final Path sources;
  private final List<Path> libraries;
  private final Path former;
  private final Path now;

  Compilation(Steps steps, Path sources, List<Path> libraries, Path former, Path now) {
    this.steps = steps;
    this.sources = sources;
    this.libraries = libraries;
    this.former = former;
    this.now = now;
  }

  /** The folder of all classes. */
  Path run() throws IOException {
    SortedMap<String, String> present = present();
    Map<String, Source> before = before(former);
    List<String> changed =
        present.keySet().stream()
            .filter(
                file ->
                    !before.containsKey(file)
                        || !before.get(file).digest().equals(present.get(file)))
            .toList();
    Path classes = now.resolve("classes");
    Map<String, String> visible = new TreeMap<>();
    before.forEach((file, source) -> visible.put(file, source.visible()));
    if (present.keySet().equals(before.keySet())) {
      copy(former.resolve("classes"), classes, changed);
      Map<String, String> anew = compile(changed, present.size(), classes);
      if (visible.entrySet().containsAll(anew.entrySet())) {
        return written(classes, present, visible);
      }
    }
    return written(
        classes, present, compile(List.copyOf(present.keySet()), present.size(), classes));
  }

  private SortedMap<String, String> present() throws IOException {
    SortedMap<String, String> present = new TreeMap<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        present.put(sources.relativize(file).toString(), digest(Files.readAllBytes(file)));
      }
    }
    return present;
  }

  /** What others see of all the sources that a build compiled. */
  static String visible(Path build) throws IOException {
    return before(build).values().stream().map(Source::visible).collect(Collectors.joining(" "));
  }

  private static Map<String, Source> before(Path build) throws IOException {
    Map<String, Source> before = new TreeMap<>();
    Kit.read(build.resolve(SOURCES))
        .lines()
        .map(line -> line.split(" ", 3))
        .forEach(words -> before.put(words[2], new Source(words[0], words[1])));
    return before;
  }

  private Path written(Path classes, Map<String, String> present, Map<String, String> visible)
      throws IOException {
    Files.writeString(
        now.resolve(SOURCES),
        present.keySet().stream()
            .map(file -> present.get(file) + " " + visible.get(file) + " " + file + "\n")
            .collect(Collectors.joining()));
    return classes;
  }

  /** Compiles sources into a folder and says what others see of each. */
  private Map<String, String> compile(List<String> files, int all, Path classes)
      throws IOException {
    Files.createDirectories(classes);
    if (files.isEmpty()) {
      return Map.of();
    }
    var found = new DiagnosticCollector<JavaFileObject>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(found, Locale.ROOT, UTF_8)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  found,
                  options(classes),
                  null,
                  manager.getJavaFileObjectsFromPaths(
                      files.stream().map(sources::resolve).toList()));
      Map<String, String> visible = new TreeMap<>();
      task.addTaskListener(steps.counted("compiling " + files.size() + " of " + all + " sources"));
      var units = task.parse();
      task.analyze();
      refuse(found);
      for (var unit : units) {
        var text = new StringBuilder();
        for (var type : unit.getTypeDecls()) {
          var element = Trees.instance(task).getElement(TreePath.getPath(unit, type));
          Visible.append(text, element);
        }
        String file = sources.relativize(Path.of(unit.getSourceFile().toUri())).toString();
        visible.put(file, digest(text.toString().getBytes(UTF_8)));
      }
      task.generate();
      refuse(found);
      return visible;
    }
  }

  // As pom.xml has them; there it says why.
  private List<String> options(Path classes) {
    String path =
        Stream.concat(Stream.of(classes), libraries.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        "-d",
        classes.toString(),
        "-cp",
        path,
        "--release",
        "17",
        "-g",
        "-proc:none",
        "-implicit:none",
        "-XDstringConcat=inline",
        "-nowarn");
  }

  private static void refuse(DiagnosticCollector<JavaFileObject> found) {
    String errors =
        found.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    if (!errors.isEmpty()) {
      throw new Failed(errors);
    }
  }

  /** The classes of sources that did not change. */
  private static void copy(Path from, Path to, List<String> changed) throws IOException {
    Set<String> stale = changed.stream().map(Compilation::nameOfClass).collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        String name = from.relativize(file).toString();
        if (!stale.contains(nameOfClass(name))) {
          Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** Without what is inside of it; a source has one class (Error Prone holds it). */
  private static String nameOfClass(String file) {
    return file.replaceFirst("(\\$.*)?\\.(java|class)$", "");
  }

  private static String digest(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
