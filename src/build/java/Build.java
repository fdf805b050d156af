import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Builds the program that scripts/synth starts. What a former build left is used where it still
 * fits: only sources that changed are compiled, unless others see the change; the provider is
 * reduced again only when the program uses other packages of it. Checks belong to scripts/test.
 *
 * <p>Usage: java -cp … Build HOME FORMER NEW [PROJECT]
 *
 * <p>HOME is Slipway's folder; FORMER is what the last build wrote, which need not be there. With
 * PROJECT, a folder that has Java of its own, the program is what HOME was built to and that
 * folder's classes beside. Into the empty folder NEW go
 *
 * <pre>
 *   kit           what builds: a former build of another kit counts for nothing
 *   classes/      as compiled; of a PROJECT, its own
 *   sources       a line for each source: a digest of it, one of what others see of it, its path
 *   packages      those of the provider that the program uses
 *   slipway.jar   the classes
 *   provider.jar  the provider reduced to those packages
 *   class-path    of the program
 *   program       a digest of all that its output follows from
 * </pre>
 */
final class Build {
  private final Steps steps;
  private final Path home;
  private final Optional<Path> project;
  private final Path former;
  private final Path now;
  private final List<Path> libraries;
  private final Path provider;
  private boolean usable;

  private Build(Steps steps, Path home, Path former, Path now, Optional<Path> project)
      throws IOException {
    this.steps = steps;
    this.home = home;
    this.project = project;
    this.former = former;
    this.now = now;
    libraries = Kit.libraries(home.resolve("target/class-path"));
    provider =
        libraries.stream()
            .filter(jar -> jar.getFileName().toString().startsWith("cdktf-provider-aws-"))
            .findFirst()
            .orElseThrow();
  }

  public static void main(String[] folders) throws IOException {
    Steps.tell(steps -> build(steps, folders));
  }

  static void build(Steps steps, String... folders) throws IOException {
    new Build(
            steps,
            Path.of(folders[0]),
            Path.of(folders[1]),
            Path.of(folders[2]),
            Stream.of(folders).skip(3).map(Path::of).findFirst())
        .run();
  }

  private void run() throws IOException {
    String beside = project.isPresent() ? Kit.read(runtime().resolve("program")) : "";
    usable = new Kit(home, libraries, beside).isThatOf(former, now);
    SortedMap<String, byte[]> files = project.isPresent() ? beside(project.get()) : compiled();
    Path program = jar(files);
    reduce(program, packages(files));
    classPath(program);
    Files.writeString(now.resolve("program"), digest(files));
  }

  private SortedMap<String, byte[]> compiled() throws IOException {
    SortedMap<String, byte[]> files = Kit.files(compile(home.resolve("src/main/java"), libraries));
    files.putAll(resources(home));
    return files;
  }

  /** What HOME was built to, and beside it what a project has of its own. */
  private SortedMap<String, byte[]> beside(Path project) throws IOException {
    Path built = runtime().resolve("classes");
    List<Path> known = Stream.concat(Stream.of(built), libraries.stream()).toList();
    SortedMap<String, byte[]> files = Kit.files(built);
    files.putAll(resources(home));
    files.putAll(Kit.files(compile(project.resolve("src/main/java"), known)));
    files.putAll(resources(project));
    return files;
  }

  private static SortedMap<String, byte[]> resources(Path folder) throws IOException {
    Path resources = folder.resolve("src/main/resources");
    return Files.exists(resources) ? Kit.files(resources) : new TreeMap<>();
  }

  private Path compile(Path sources, List<Path> known) throws IOException {
    return new Compilation(steps, sources, known, usable ? former : now, now).run();
  }

  private Path runtime() {
    return home.resolve("target/runtime");
  }

  /** Not compressed, and of no time: the same classes make the same jar. */
  private Path jar(SortedMap<String, byte[]> files) throws IOException {
    Path jar = now.resolve("slipway.jar");
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setMethod(ZipOutputStream.STORED);
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        var sum = new CRC32();
        sum.update(file.getValue());
        entry.setCrc(sum.getValue());
        entry.setSize(file.getValue().length);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(file.getValue());
      }
    }
    return jar;
  }

  private String packages(Map<String, byte[]> files) {
    return provider.getFileName()
        + "\n"
        + files.values().stream()
            .flatMap(file -> ReduceProvider.packages(file).stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
  }

  private void reduce(Path program, String packages) throws IOException {
    Path before = former.resolve("provider.jar");
    Path reduced = now.resolve("provider.jar");
    Files.writeString(now.resolve("packages"), packages);
    if (usable && packages.equals(Kit.read(former.resolve("packages")))) {
      Files.copy(before, reduced);
    } else {
      steps.step("reducing the provider to what the program uses of it");
      ReduceProvider.main(
          new String[] {provider.toString(), program.toString(), reduced.toString()});
    }
  }

  private void classPath(Path program) throws IOException {
    // Where the new folder will stand when it has taken the place of the former one.
    List<String> path = new ArrayList<>();
    path.add(former.resolve(program.getFileName()).toString());
    path.add(former.resolve("provider.jar").toString());
    libraries.stream()
        .filter(jar -> !jar.equals(provider))
        .forEach(jar -> path.add(jar.toString()));
    Files.writeString(now.resolve("class-path"), String.join(":", path) + "\n");
  }

  /** Libraries are pinned by the project, so their names and sizes say which they are. */
  private String digest(SortedMap<String, byte[]> files) throws IOException {
    var digest = Compilation.sha256();
    var program = new TreeMap<>(files);
    program.putAll(Kit.files(home.resolve("src/main/node")));
    for (var file : program.entrySet()) {
      digest.update(file.getKey().getBytes(UTF_8));
      digest.update(file.getValue());
    }
    for (Path jar : libraries) {
      digest.update((jar.getFileName() + " " + Files.size(jar)).getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
