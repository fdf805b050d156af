package dev.slipway.operation;

import dev.slipway.Project;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param home Slipway's folder, whose scripts it calls
 * @param project whose environments these are
 * @param environment the variables that programs and AWS's SDK go by
 */
public record Place(Path home, Project project, Map<String, String> environment, Console console) {
  static Place ofProcess() {
    return new Place(
        Path.of(System.getProperty("slipway.home")),
        Project.here(),
        System.getenv(),
        Console.ofProcess());
  }
}
