package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the documents' environment files in which a test changes a piece or two. Those that
 * somebody has added beside them stay out: a test can't know what they say.
 */
public final class EditedEnvironments {
  private static final Pattern CITED =
      Pattern.compile(
          "(?<file>environments/\\S+\\.yaml)(:(?<line>\\d+))?: (?<message>(?<key>\\S+).*)");

  private final Path home;

  public EditedEnvironments(Path home) {
    this(home, Documents.STACKS);
  }

  private EditedEnvironments(Path home, Collection<String> stacks) {
    this.home = home;
    for (String stack : stacks) {
      for (String ending : List.of(".yaml", ".addresses")) {
        String file = stack.replaceFirst("-", "/") + ending;
        write(file, read(Run.HOME.resolve("environments").resolve(file)));
      }
    }
  }

  /** Those of one system, which are read in a fraction of the time. */
  public static EditedEnvironments ofSystem(Path home, String system) {
    return new EditedEnvironments(
        home, Documents.STACKS.stream().filter(name -> name.startsWith(system + "-")).toList());
  }

  /** Some of them alone, such as {@code ltt/prod}, for a test that needs no more. */
  public static EditedEnvironments only(Path home, String... environments) {
    return new EditedEnvironments(
        home, Stream.of(environments).map(each -> each.replaceFirst("/", "-")).toList());
  }

  public Path folder() {
    return home.resolve("environments");
  }

  public Path output() {
    return home.resolve("cdktf.out");
  }

  /** What a file says now, such as {@code ltt/prod.yaml}. */
  public String text(String file) {
    return read(folder().resolve(file));
  }

  /** Exchanges the first place of a file where a text stands. */
  public EditedEnvironments edit(String file, String piece, String by) {
    String text = text(file);
    int start = text.indexOf(piece);
    checkArgument(start >= 0, "%s does not hold '%s'", file, piece);
    return write(file, text.substring(0, start) + by + text.substring(start + piece.length()));
  }

  public EditedEnvironments write(String file, String text) {
    try {
      Path path = folder().resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public EditedEnvironments delete(String file) {
    try {
      Files.delete(folder().resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to type in order to synthesize them, and some words more. */
  public Object[] arguments(Object... more) {
    return Stream.concat(
            Stream.of("--environments", folder(), "--output", output()), Stream.of(more))
        .toArray();
  }

  /**
   * What is wrong with them, a line each, with paths as a person at home would type them. The
   * number of the line is left out where it is the one on which the key stands, so that a comment
   * in a real file changes no expectation; a wrong one stays, and a missing one is said.
   */
  public List<String> faults() {
    return Run.synth(arguments())
        .err()
        .replace(home + "/", "")
        .lines()
        .map(this::withoutRightLine)
        .toList();
  }

  /** The same of one file that they all are in, without its name. */
  public List<String> faultsIn(String file) {
    return faults().stream()
        .map(fault -> fault.replaceFirst("^environments/" + Pattern.quote(file) + ": ", ""))
        .toList();
  }

  /** Synthesizes some of the stacks in one run. */
  public EditedEnvironments synth(String... stacks) {
    Run run = Run.synth(arguments((Object[]) stacks));
    checkState(run.exitCode() == 0, "%s", run.err());
    return this;
  }

  /** A stack that was synthesized. */
  public StackModel stack(String name) {
    return Synthesis.read(output()).stack(name).orElseThrow();
  }

  /** The line, counted from 1, of the first place of a file where a text stands. */
  public int line(String file, String piece) {
    String text = text(file);
    int start = text.indexOf(piece);
    checkArgument(start >= 0, "%s does not hold '%s'", file, piece);
    return text.substring(0, start).split("\n", -1).length;
  }

  private String withoutRightLine(String fault) {
    Matcher cited = CITED.matcher(fault);
    if (!cited.matches() || !Files.exists(home.resolve(cited.group("file")))) {
      return fault;
    }
    var keys = new KeyLines(read(home.resolve(cited.group("file"))));
    int right = keys.of(cited.group("key"));
    if (cited.group("line") == null) {
      return keys.knows(cited.group("key")) ? fault + " (without its line)" : fault;
    }
    return cited.group("line").equals("" + right)
        ? cited.group("file") + ": " + cited.group("message")
        : fault;
  }

  /** Every file at or below a folder with what it holds. */
  public static SortedMap<String, String> tree(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString(),
                  EditedEnvironments::read,
                  (a, b) -> a,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a folder with all that is in it. */
  public static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file holds. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
