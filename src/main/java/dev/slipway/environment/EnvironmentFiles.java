package dev.slipway.environment;

import java.nio.file.Path;
import java.util.List;

/** Reads every environment file of a folder, or says everything that is wrong with any of them. */
public final class EnvironmentFiles {
  private EnvironmentFiles() {}

  /**
   * The files {@code <system>/<environment>.yaml} below a folder, in order of path.
   *
   * @throws FaultyEnvironments if anything is wrong; nothing is read by halves
   */
  public static List<EnvironmentFile> read(
      Path folder, List<FileKind> kinds, RuleAcrossFiles... further) {
    return EnvironmentTexts.in(folder).read(kinds, further);
  }
}
