package dev.slipway.check;

import dev.slipway.Project;
import dev.slipway.configuration.ConfigurationPage;
import dev.slipway.environment.FileKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page on which people find every key of the environment files. A project has one of its own:
 * of the systems that it has, among them its own, by example of its files.
 */
final class ConfigurationFile {
  private ConfigurationFile() {}

  /** What it should say; nothing where somebody else has written a page of that name. */
  static Map<Path, String> of(Project project, List<FileKind> kinds) {
    Path file = project.folder().resolve("docs/configuration.md");
    boolean ours = !Files.exists(file) || Goldens.text(file).startsWith(ConfigurationPage.MARK);
    Map<String, FileKind> had = new LinkedHashMap<>();
    kinds.stream()
        .filter(kind -> Files.isDirectory(project.environments().resolve(kind.system())))
        .forEach(kind -> had.putIfAbsent(kind.schema(), kind));
    return ours
        ? Map.of(file, ConfigurationPage.of(project.environments(), List.copyOf(had.values())))
        : Map.of();
  }

  /**
   * The same where it says another thing of a key by now. Examples don't count: who changes a value
   * in a file would have to look at it twice, and an old one misleads nobody; nor does a page that
   * is not there yet, as in a project that has just been adopted.
   */
  static Map<Path, String> stale(Project project, List<FileKind> kinds) {
    Map<Path, String> stale = new TreeMap<>(of(project, kinds));
    stale.entrySet().removeIf(page -> !Files.exists(page.getKey()) || isFresh(page));
    return stale;
  }

  private static boolean isFresh(Map.Entry<Path, String> page) {
    String committed = ConfigurationPage.withoutExamples(Goldens.text(page.getKey()));
    return committed.equals(ConfigurationPage.withoutExamples(page.getValue()));
  }
}
