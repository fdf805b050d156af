package dev.slipway.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.Main;
import dev.slipway.Project;
import dev.slipway.results.Results;
import dev.slipway.synthesis.Synthesis;
import dev.slipway.synthesis.WholeFile;
import dev.slipway.synthesis.lock.AddressLocks;
import dev.slipway.system.Systems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code scripts/renew}: writes anew what is generated and committed. */
public final class Renew {
  private final Project project;
  private final List<Systems.Entry<?>> systems;
  private final PrintStream out;
  private final PrintStream err;
  private int changed;

  public Renew(Project project, List<Systems.Entry<?>> systems, PrintStream out, PrintStream err) {
    this.project = project;
    this.systems = systems;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] none) {
    var renew = new Renew(Project.here(), Systems.known(), System.out, System.err);
    System.exit(renew.run(Main.results()));
  }

  /** Renews all and returns the exit code; schemas, too, where the environments are not right. */
  public int run(Optional<Results> results) {
    try {
      write(SchemaFiles.of(project.environments(), Main.kinds(systems)));
      Path output = project.target().resolve("renew");
      int code = synth(output, results);
      if (code == 0) {
        Map<Path, String> goldens = Goldens.after(Synthesis.read(output), output, project.golden());
        write(goldens);
        write(ConfigurationFile.of(project, Main.kinds(systems)));
        for (Path file : Goldens.outlived(project.golden(), List.copyOf(goldens.keySet()))) {
          Files.delete(file);
          say("removed", file);
        }
      }
      out.println(
          changed == 0
              ? "Nothing changed."
              : "Read git diff before you commit: it is what the change does to every stack.");
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This writes the locks; of what it says only that is of interest here. */
  private int synth(Path output, Optional<Results> results) {
    var said = new ByteArrayOutputStream();
    var words =
        List.of("--environments", project.environments().toString(), "--output", output.toString());
    int code = Main.run(systems, words, false, results, new PrintStream(said, true, UTF_8), err);
    said.toString(UTF_8)
        .lines()
        .filter(line -> line.contains(AddressLocks.EXTENSION))
        .forEach(
            line -> {
              out.println(line);
              changed++;
            });
    return code;
  }

  private void write(Map<Path, String> files) throws IOException {
    for (var file : files.entrySet()) {
      boolean there = Files.exists(file.getKey());
      if (!there || !Files.readString(file.getKey()).equals(file.getValue())) {
        Files.createDirectories(file.getKey().getParent());
        WholeFile.write(file.getKey(), ".renew", file.getValue().getBytes(UTF_8));
        say(there ? "renewed" : "wrote", file.getKey());
      }
    }
  }

  private void say(String what, Path file) {
    out.println(what + " " + file);
    changed++;
  }
}
