package dev.slipway;

import java.nio.file.Path;

/**
 * The folder of whoever uses Slipway: environments, golden stacks, output. The clone itself is one,
 * that of the documented systems.
 */
public record Project(Path folder) {
  /** The one that a script speaks of, as short as it can be written from where somebody stands. */
  public static Project here() {
    Path here = Path.of("").toAbsolutePath();
    Path folder = Path.of(System.getProperty("slipway.project", ".")).toAbsolutePath().normalize();
    return new Project(folder.startsWith(here) ? here.relativize(folder) : folder);
  }

  public Path environments() {
    return folder.resolve("environments");
  }

  public Path output() {
    return folder.resolve("cdktf.out");
  }

  /** Every stack as committed: the diff that a reviewer reads. */
  public Path golden() {
    return folder.resolve("golden");
  }

  /** What may be deleted at any time. */
  public Path target() {
    return folder.resolve("target");
  }
}
