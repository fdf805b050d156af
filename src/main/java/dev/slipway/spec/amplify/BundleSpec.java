package dev.slipway.spec.amplify;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** How a front end becomes the files that a browser loads. */
public record BundleSpec(
    @Meaning("Folder of the repository that the application lives in; . for all of it.")
        String folder,
    @Meaning("Commands that fetch what the build needs.") List<String> install,
    @Meaning("Commands that build the files.") List<String> build,
    @Meaning("Folder, below that of the application, that they are written to.") String output,
    @Meaning("Paths, below that of the application, that the next build finds again.")
        List<String> cached) {
  public BundleSpec {
    var rules =
        new Rules()
            .require(isBelow(folder), "folder", "must be a folder of the repository", folder)
            .require(isBelow(output), "output", "must be a folder below folder", output);
    checkCommands(rules, "install", install);
    checkCommands(rules, "build", build);
    for (int i = 0; i < cached.size(); i++) {
      rules.require(
          isBelow(cached.get(i).replace("*", "x")),
          "cached[" + i + "]",
          "must be a path below folder",
          cached.get(i));
    }
    rules.enforce();
  }

  private static void checkCommands(Rules rules, String key, List<String> commands) {
    rules.require(!commands.isEmpty(), key, "must have at least one command");
    for (int i = 0; i < commands.size(); i++) {
      rules.require(!commands.get(i).isBlank(), key + "[" + i + "]", "must be a command");
    }
  }

  private static boolean isBelow(String path) {
    return path.matches("[\\w.@-]+(/[\\w.@-]+)*") && !path.contains("..");
  }
}
