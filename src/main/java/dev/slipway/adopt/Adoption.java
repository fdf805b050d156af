package dev.slipway.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.Project;
import dev.slipway.adopt.Owner.Word;
import dev.slipway.check.Renew;
import dev.slipway.system.Systems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** One adoption: tried in a folder of its own first, so that it is written whole or not at all. */
final class Adoption {
  private static final Path PIN = Path.of("slipway.pin");
  private static final Path LAUNCHER = Path.of("scripts/slipway");

  /** Scripts that people call by name; the launcher knows by its own name which is meant. */
  private static final List<String> LAUNCHED =
      List.of("adopt", "check", "format", "hcl", "init-state", "own", "rehearse", "renew", "synth");

  private final Slipway slipway;
  private final Path folder;
  private final List<String> systems;
  private final Owner owner;
  private final PrintStream out;

  Adoption(Slipway slipway, Path folder, List<String> systems, Owner owner, PrintStream out) {
    this.slipway = slipway;
    this.folder = folder;
    this.systems = systems;
    this.owner = owner;
    this.out = out;
  }

  void run() throws IOException {
    boolean begins = !Files.exists(folder.resolve(PIN));
    Map<Path, String> files = new TreeMap<>();
    if (begins) {
      files.putAll(slipway.beginnings());
      files.replaceAll((file, text) -> filled(text));
    }
    Map<Path, String> environments = new TreeMap<>(slipway.files(systems));
    environments.replaceAll((file, text) -> Adaptation.of(text, owner));
    files.putAll(environments);
    requireFree(files);
    files.putAll(tried(environments));
    requireFree(files);
    write(files);
    tell(environments, begins);
  }

  private String filled(String text) {
    return text.replace("{{repository}}", slipway.repository())
        .replace("{{version}}", slipway.version())
        .replace("{{id}}", UUID.randomUUID().toString());
  }

  /** Never writes over what somebody has. */
  private void requireFree(Map<Path, String> files) {
    List<String> taken =
        files.keySet().stream()
            .map(folder::resolve)
            .filter(Files::exists)
            .map(file -> file + " is there already")
            .toList();
    if (!taken.isEmpty()) {
      throw new Adopt.Refused(String.join("\n", taken));
    }
  }

  /** What is generated from the environments, beside those that the folder has already. */
  private Map<Path, String> tried(Map<Path, String> environments) throws IOException {
    Path draft = Files.createTempDirectory("adopt");
    try {
      copy(folder.resolve("environments"), draft.resolve("environments"));
      for (var file : environments.entrySet()) {
        write(draft, file.getKey(), file.getValue());
      }
      var faults = new ByteArrayOutputStream();
      var silent = new PrintStream(OutputStream.nullOutputStream());
      var renew =
          new Renew(
              new Project(draft), Systems.known(), silent, new PrintStream(faults, true, UTF_8));
      if (renew.run(Optional.empty()) != 0) {
        throw new Adopt.Refused(
            faults.toString(UTF_8).replace(draft.toString(), folder.toString()).strip());
      }
      return generated(draft);
    } finally {
      delete(draft);
    }
  }

  /** The schemas, locks and golden stacks of the systems. */
  private Map<Path, String> generated(Path draft) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (Path file : filesOf(draft)) {
      Path place = draft.relativize(file);
      boolean ours =
          systems.stream()
              .anyMatch(
                  system ->
                      place.startsWith(Path.of("golden", system))
                          || (place.startsWith(Path.of("environments", system))
                              && place.toString().endsWith(".addresses"))
                          || place
                              .toString()
                              .matches("environments/" + system + "(-.*)?\\.schema\\.json"));
      if (ours) {
        files.put(place, Files.readString(file));
      }
    }
    return files;
  }

  private void write(Map<Path, String> files) throws IOException {
    for (var file : files.entrySet()) {
      write(folder, file.getKey(), file.getValue());
    }
    if (files.containsKey(LAUNCHER)) {
      Path launcher = folder.resolve(LAUNCHER);
      launcher.toFile().setExecutable(true);
      for (String name : LAUNCHED) {
        Files.createSymbolicLink(launcher.resolveSibling(name), launcher.getFileName());
      }
    }
  }

  private void tell(Map<Path, String> environments, boolean begins) throws IOException {
    String account = owner.says(Word.ACCOUNT).orElseThrow();
    out.printf("Adopted %s for account %s:%n", String.join(" and ", systems), account);
    environments.keySet().forEach(file -> out.println("  " + folder.resolve(file)));
    out.println(
        "with their schemas, locks and golden stacks"
            + (begins ? ", and what a project has." : "."));
    boolean first = true;
    for (var file : environments.entrySet()) {
      List<String> lines = file.getValue().lines().toList();
      for (int number : Adaptation.openLines(file.getValue())) {
        if (first) {
          out.println("Yours to fill in:");
          first = false;
        }
        out.printf(
            "  %s:%d: %s%n", folder.resolve(file.getKey()), number, lines.get(number - 1).strip());
      }
    }
    out.printf("Next: cd %s && scripts/check; its README.md says more.%n", folder);
  }

  private static void write(Path root, Path file, String text) throws IOException {
    Path place = root.resolve(file);
    Files.createDirectories(place.getParent());
    Files.writeString(place, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      for (Path file : filesOf(from)) {
        write(to, from.relativize(file), Files.readString(file));
      }
    }
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
