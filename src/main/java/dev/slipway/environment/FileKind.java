package dev.slipway.environment;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.rules.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which record some files bind to; of several kinds that fit a file the first one counts.
 *
 * @param environment the only environment of this kind, or {@link #ANY}
 */
public record FileKind(String system, String environment, Class<? extends EnvironmentSpec> spec) {
  /** Stands for every environment of a system. */
  public static final String ANY = "*";

  /** The kind of a file, or nothing after noting why it has none. */
  static Optional<FileKind> of(
      String system, String environment, Collection<FileKind> kinds, Place file) {
    List<FileKind> ours = kinds.stream().filter(kind -> kind.system().equals(system)).toList();
    if (ours.isEmpty()) {
      List<String> known = kinds.stream().map(FileKind::system).distinct().sorted().toList();
      return file.bad(
          0,
          "no system is called '" + system + "'" + Words.remedy(system, known, "systems", known));
    }
    Optional<FileKind> kind = ours.stream().filter(k -> k.covers(environment)).findFirst();
    return kind.isPresent() ? kind : unknownEnvironment(system, environment, ours, file);
  }

  private static Optional<FileKind> unknownEnvironment(
      String system, String environment, List<FileKind> ours, Place file) {
    List<String> known = ours.stream().map(FileKind::environment).toList();
    String remedy = Words.remedy(environment, known, "environments", known);
    return file.bad(0, system + " has no environment called '" + environment + "'" + remedy);
  }

  /** {@code ltt.schema.json}, and {@code ltt-shared.schema.json} for an environment of its own. */
  public String schema() {
    return system + (environment.equals(ANY) ? "" : "-" + environment) + ".schema.json";
  }

  /** Where the files stand: {@code environments/ltt/*.yaml}. */
  public String files() {
    return "environments/" + system + "/" + environment + ".yaml";
  }

  private boolean covers(String name) {
    return environment.equals(ANY) || environment.equals(name);
  }
}
