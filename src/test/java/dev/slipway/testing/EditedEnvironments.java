package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the real environment files in which a test changes a piece or two. */
public final class EditedEnvironments {
  private final Path home;

  public EditedEnvironments(Path home) {
    this.home = home;
    copy(Run.HOME.resolve("environments"), folder());
  }

  public Path folder() {
    return home.resolve("environments");
  }

  public Path output() {
    return home.resolve("cdktf.out");
  }

  /** Exchanges the first place of a file where a text stands. */
  public EditedEnvironments edit(String file, String piece, String by) {
    String text = read(folder().resolve(file));
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

  /** What is wrong with them, a line each, with paths as a person at home would type them. */
  public List<String> faults() {
    return Run.synth(arguments()).err().replace(home + "/", "").lines().toList();
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

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
