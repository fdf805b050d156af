package dev.slipway.environment;

import java.nio.file.Path;

/** An environment file as it lies on the disk; nobody has asked yet what it says. */
public record EnvironmentText(Path path, String text) {
  /** The folder that holds it. */
  public String system() {
    return EnvironmentFolder.system(path);
  }

  /** Its name without the ending. */
  public String environment() {
    return EnvironmentFolder.environment(path);
  }

  /** The name of the stack: {@code ltt-prod}. */
  public String stackId() {
    return system() + "-" + environment();
  }
}
