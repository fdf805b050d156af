import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles the tests, without the checks of scripts/test. Only sources that changed are compiled,
 * unless others see the change or the program shows another face.
 *
 * <p>Usage: java -cp … BuildTests HOME FORMER NEW
 *
 * <p>HOME is the project's folder, where the program stands in target/runtime; FORMER is what the
 * last build wrote, which need not be there; into the empty folder NEW go
 *
 * <pre>
 *   kit       what builds, and what tests see of the program
 *   classes/  as compiled
 *   sources   a line for each source: a digest of it, one of what others see of it, its path
 * </pre>
 */
final class BuildTests {
  private BuildTests() {}

  public static void main(String[] folders) throws IOException {
    Steps.tell(steps -> build(steps, folders));
  }

  static void build(Steps steps, String... folders) throws IOException {
    Path home = Path.of(folders[0]);
    Path former = Path.of(folders[1]);
    Path now = Path.of(folders[2]);
    Path program = home.resolve("target/runtime");
    List<Path> libraries = Kit.libraries(home.resolve("target/test-class-path"));
    String seen = Compilation.visible(program);
    boolean usable = new Kit(home, libraries, seen).isThatOf(former, now);
    List<Path> path =
        Stream.concat(Stream.of(program.resolve("classes")), libraries.stream()).toList();
    new Compilation(steps, home.resolve("src/test/java"), path, usable ? former : now, now).run();
  }
}
