package dev.slipway.environment;

import dev.slipway.spec.EnvironmentSpec;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which record some files bind to; of several kinds that fit a file the first one counts.
 *
 * @param files {@code ltt/shared} for one file, or {@code ltt/*} for every environment of a system
 */
public record Kind(String files, Class<? extends EnvironmentSpec> root) {
  public Kind {
    if (!files.matches("[a-z0-9-]+/([a-z0-9-]+|\\*)")) {
      throw new IllegalArgumentException(
          "a kind is <system>/<environment> or <system>/*, got " + files);
    }
  }

  /** The kind of a file, or nothing after noting why it has none. */
  static Optional<Kind> of(String system, String environment, Collection<Kind> kinds, Place file) {
    List<Kind> ours = kinds.stream().filter(kind -> kind.system().equals(system)).toList();
    if (ours.isEmpty()) {
      List<String> known = kinds.stream().map(Kind::system).distinct().sorted().toList();
      return file.bad(
          0,
          "no system is called '" + system + "'" + Words.remedy(system, known, "systems", known));
    }
    Optional<Kind> kind = ours.stream().filter(k -> k.covers(environment)).findFirst();
    return kind.isPresent() ? kind : unknownEnvironment(system, environment, ours, file);
  }

  private static Optional<Kind> unknownEnvironment(
      String system, String environment, List<Kind> ours, Place file) {
    List<String> known = ours.stream().map(Kind::environment).toList();
    String remedy = Words.remedy(environment, known, "environments", known);
    return file.bad(0, system + " has no environment called '" + environment + "'" + remedy);
  }

  private boolean covers(String environment) {
    return environment().equals("*") || environment().equals(environment);
  }

  private String system() {
    return files.substring(0, files.indexOf('/'));
  }

  private String environment() {
    return files.substring(files.indexOf('/') + 1);
  }
}
