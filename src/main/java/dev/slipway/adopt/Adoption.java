package dev.slipway.adopt;

import dev.slipway.adopt.Owner.Word;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One adoption: what comes into a folder, and what its owner is told. */
final class Adoption {
  private final Slipway slipway;
  private final NewFiles folder;
  private final List<String> systems;
  private final Owner owner;

  Adoption(Slipway slipway, Path folder, List<String> systems, Owner owner) {
    this.slipway = slipway;
    this.folder = new NewFiles(folder);
    this.systems = systems;
    this.owner = owner;
  }

  void run(PrintStream out) throws IOException {
    Map<Path, String> environments = adapted();
    Map<Path, String> files = new TreeMap<>(environments);
    boolean begins = folder.isNoProject();
    if (begins) {
      slipway.beginnings().forEach((file, text) -> files.put(file, filled(text)));
    }
    List<Path> kept = folder.keep(files);
    folder.requireFree(files);
    files.putAll(new Trial(folder.path(), systems).of(environments));
    folder.requireFree(files);
    folder.write(files);
    tell(environments, kept, out);
    out.print(begins ? slipway.remarks() : "");
    out.printf("Next: cd %s && scripts/check; its README.md says more.%n", folder.path());
  }

  private Map<Path, String> adapted() throws IOException {
    Map<Path, String> environments = new TreeMap<>(slipway.files(systems));
    environments.replaceAll(
        (file, text) -> Adaptation.of(file.getParent().getFileName().toString(), text, owner));
    return Providers.one(environments, folder.path(), owner.says(Word.ACCOUNT).orElseThrow());
  }

  private String filled(String text) {
    return text.replace("{{repository}}", slipway.repository())
        .replace("{{version}}", slipway.version())
        .replace("{{id}}", UUID.randomUUID().toString());
  }

  private void tell(Map<Path, String> environments, List<Path> kept, PrintStream out) {
    String account = owner.says(Word.ACCOUNT).orElseThrow();
    out.printf("Adopted %s for account %s:%n", String.join(" and ", systems), account);
    environments.keySet().forEach(file -> out.println("  " + at(file)));
    out.println("with their schemas, locks and golden stacks.");
    kept.forEach(
        file ->
            out.printf("%s stays as it is; Slipway's is %s.%n", at(file), slipway.beginning(file)));
    List<String> open =
        environments.keySet().stream()
            .flatMap(file -> open(file, environments.get(file)).stream())
            .toList();
    if (!open.isEmpty()) {
      out.println("Yours to fill in:");
      open.forEach(out::println);
    }
  }

  /** The lines of a file that only its owner can fill in. */
  private List<String> open(Path file, String text) {
    List<String> lines = text.lines().toList();
    return Adaptation.openLines(text).stream()
        .map(number -> "  %s:%d: %s".formatted(at(file), number, lines.get(number - 1).strip()))
        .toList();
  }

  private Path at(Path file) {
    return folder.path().resolve(file);
  }
}
