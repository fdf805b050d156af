import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles sources that see the program, without the checks of scripts/test. Only what changed is
 * compiled, unless others see the change or what it sees shows another face.
 *
 * <p>HOME is the project's folder; FORMER is what the last build wrote, which need not be there;
 * into the empty folder NEW go
 *
 * <pre>
 *   kit       what builds, and what the sources see
 *   classes/  as compiled
 *   sources   a line for each source: a digest of it, one of what others see of it, its path
 * </pre>
 *
 * @param sources the folder of the sources in HOME
 * @param libraries the file in HOME's target that lists their libraries
 * @param seen the folders in HOME's target that hold what they see, built before
 */
record Beside(String sources, String libraries, List<String> seen) {
  void build(Steps steps, String... folders) throws IOException {
    Path home = Path.of(folders[0]);
    Path former = Path.of(folders[1]);
    Path now = Path.of(folders[2]);
    Path target = home.resolve("target");
    List<Path> known = new ArrayList<>();
    var faces = new StringBuilder();
    for (String folder : seen) {
      known.add(target.resolve(folder).resolve("classes"));
      faces.append(Compilation.visible(target.resolve(folder)));
    }
    List<Path> jars = Kit.libraries(target.resolve(libraries));
    known.addAll(jars);
    boolean usable = new Kit(home, jars, faces.toString()).isThatOf(former, now);
    new Compilation(steps, home.resolve(sources), known, usable ? former : now, now).run();
  }
}
