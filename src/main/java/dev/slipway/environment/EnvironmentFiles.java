package dev.slipway.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads every environment file of a folder, or says everything that is wrong with any of them. */
public final class EnvironmentFiles {
  private static final RuleAcrossFiles OWN_NAME =
      new Distinct("", EnvironmentFile::stackId, "the stack's name must be its own");
  private static final RuleAcrossFiles OWN_STATE =
      new Distinct(
          "target.state.key",
          file ->
              List.of(file.spec().target().state().bucket(), file.spec().target().state().key()),
          "must be used by no other environment");

  private EnvironmentFiles() {}

  /**
   * The files {@code <system>/<environment>.yaml} below a folder, in order of path.
   *
   * @throws FaultyEnvironments if anything is wrong; nothing is read by halves
   */
  public static List<EnvironmentFile> read(
      Path folder, List<FileKind> kinds, RuleAcrossFiles... further) {
    List<Fault> faults = new ArrayList<>();
    List<EnvironmentFile> files =
        new EnvironmentFolder(folder, faults)
            .files().stream()
                .flatMap(path -> read(new Place(path, "", faults), kinds).stream())
                .toList();
    Stream.concat(Stream.of(OWN_NAME, OWN_STATE), Stream.of(further))
        .forEach(rule -> faults.addAll(rule.faults(files)));
    if (!faults.isEmpty()) {
      throw new FaultyEnvironments(faults);
    }
    return files;
  }

  private static Optional<EnvironmentFile> read(Place file, List<FileKind> kinds) {
    String system = EnvironmentFolder.system(file.file());
    String environment = EnvironmentFolder.environment(file.file());
    return FileKind.of(system, environment, kinds, file)
        .flatMap(
            kind ->
                FileText.read(file)
                    .flatMap(yaml -> YamlReader.read(yaml, file))
                    .flatMap(
                        tree ->
                            Shape.of(kind.spec())
                                .bind(tree, file)
                                .map(kind.spec()::cast)
                                .map(
                                    spec ->
                                        new EnvironmentFile(
                                            system,
                                            environment,
                                            file.file(),
                                            spec,
                                            tree::lineOf))));
  }
}
