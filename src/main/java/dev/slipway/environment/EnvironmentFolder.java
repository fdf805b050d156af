package dev.slipway.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the environment files of a folder, and objects to each that nobody would otherwise read.
 */
record EnvironmentFolder(Path path, List<Fault> faults) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  /** The well-placed and well-named files, in order of path; hidden ones are no files of ours. */
  List<Path> files() {
    if (!Files.isDirectory(path)) {
      return none(Files.exists(path) ? "is not a folder" : "no such folder");
    }
    try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> yaml = all.filter(this::isYaml).sorted().toList();
      return yaml.isEmpty()
          ? none(
              "holds no environment file, which would be "
                  + path.resolve("<system>/<environment>.yaml"))
          : yaml.stream().filter(this::isInPlace).toList();
    } catch (IOException e) {
      return unreadable(e);
    } catch (UncheckedIOException e) {
      return unreadable(e.getCause());
    }
  }

  static String environment(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  static String system(Path file) {
    return file.getParent().getFileName().toString();
  }

  private boolean isYaml(Path file) {
    String below = path.relativize(file).toString();
    String small = below.toLowerCase(Locale.ROOT);
    return (small.endsWith(".yaml") || small.endsWith(".yml")) && !("/" + below).contains("/.");
  }

  private boolean isInPlace(Path file) {
    Optional<String> objection = objection(file);
    objection.ifPresent(message -> faults.add(new Fault(file, 0, message)));
    return objection.isEmpty();
  }

  private Optional<String> objection(Path file) {
    String name = environment(file);
    if (path.relativize(file).getNameCount() != 2) {
      return Optional.of(
          "must lie in its system's folder, as " + path.resolve("<system>/" + name + ".yaml"));
    }
    if (!file.toString().endsWith(".yaml")) {
      return Optional.of("must be called " + name + ".yaml");
    }
    return NAME.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            "an environment's name is lower-case letters, digits and hyphens, got '" + name + "'");
  }

  private List<Path> unreadable(IOException e) {
    Path where = e instanceof FileSystemException f ? Path.of(f.getFile()) : path;
    faults.add(new Fault(where, 0, "cannot be read: " + FileText.reason(e)));
    return List.of();
  }

  private List<Path> none(String message) {
    faults.add(new Fault(path, 0, message));
    return List.of();
  }
}
