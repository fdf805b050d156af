package dev.slipway.adopt;

import dev.slipway.synthesis.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An account has one of GitHub's identity providers: of several environments that would make it,
 * the first does, and none where one that is there does.
 */
final class Providers {
  private static final Pattern ON = Pattern.compile("(?m)^(  makesProvider: )true");

  /** A file with roles and without the switch makes it always. */
  private static final Pattern ALWAYS = Pattern.compile("(?ms)^github:(?!.*^  makesProvider: )");

  private Providers() {}

  /** The files of one account, beside those of a project. */
  static Map<Path, String> one(Map<Path, String> files, Path project, String account)
      throws IOException {
    boolean made =
        isMade(project.resolve("environments"), account)
            || files.values().stream().anyMatch(text -> ALWAYS.matcher(text).find());
    Map<Path, String> one = new TreeMap<>();
    for (var file : files.entrySet()) {
      String text = file.getValue();
      one.put(file.getKey(), made ? ON.matcher(text).replaceAll("$1false") : text);
      made |= makes(text);
    }
    return one;
  }

  private static boolean makes(String text) {
    return ON.matcher(text).find() || ALWAYS.matcher(text).find();
  }

  private static boolean isMade(Path environments, String account) throws IOException {
    if (Files.isDirectory(environments)) {
      for (Path file : FileTree.files(environments)) {
        if (file.toString().endsWith(".yaml")) {
          String text = Files.readString(environments.resolve(file));
          if (text.contains("account: \"" + account + "\"") && makes(text)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
