package dev.slipway.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All environment files of a folder. They are read once; whoever knows already what one says (a
 * former run found no fault in the same text) need not have it bound again.
 */
public final class EnvironmentTexts {
  private static final RuleAcrossFiles OWN_NAME =
      new Distinct("", EnvironmentFile::stackId, "the stack's name must be its own");
  private static final RuleAcrossFiles OWN_STATE =
      new Distinct(
          "target.state.key", EnvironmentFile::statePlace, "must be used by no other environment");

  private final List<EnvironmentText> texts;
  private final List<Fault> faults;

  private EnvironmentTexts(List<EnvironmentText> texts, List<Fault> faults) {
    this.texts = texts;
    this.faults = faults;
  }

  /** The files {@code <system>/<environment>.yaml} below a folder, in order of path. */
  public static EnvironmentTexts in(Path folder) {
    List<Fault> faults = new ArrayList<>();
    List<EnvironmentText> texts =
        new EnvironmentFolder(folder, faults)
            .files().stream()
                .flatMap(
                    path ->
                        FileText.read(new Place(path, "", faults)).stream()
                            .map(text -> new EnvironmentText(path, text)))
                .toList();
    return new EnvironmentTexts(texts, faults);
  }

  /** Those that could be read at all. */
  public List<EnvironmentText> all() {
    return texts;
  }

  /**
   * What they say.
   *
   * @throws FaultyEnvironments if anything is wrong; nothing is read by halves
   */
  public List<EnvironmentFile> read(Collection<FileKind> kinds, RuleAcrossFiles... further) {
    List<Fault> all = new ArrayList<>(faults);
    List<EnvironmentFile> files = bound(texts, kinds, all);
    Stream.concat(Stream.of(OWN_NAME, OWN_STATE), Stream.of(further))
        .forEach(rule -> all.addAll(rule.faults(files)));
    if (!all.isEmpty()) {
      throw new FaultyEnvironments(all);
    }
    return files;
  }

  /**
   * What those say that are not known. If anything seems wrong, all are read, so that the faults
   * are the same as without knowledge.
   *
   * @param known the files that are right by themselves, and the state place of each
   * @throws FaultyEnvironments if anything is wrong, among the known ones, too
   */
  public List<EnvironmentFile> readBut(Map<Path, String> known, Collection<FileKind> kinds) {
    List<Fault> all = new ArrayList<>(faults);
    List<EnvironmentFile> files =
        bound(texts.stream().filter(text -> !known.containsKey(text.path())).toList(), kinds, all);
    return all.isEmpty() && areDistinct(files, known.values())
        ? files
        : read(kinds).stream().filter(file -> !known.containsKey(file.path())).toList();
  }

  private boolean areDistinct(List<EnvironmentFile> files, Collection<String> known) {
    Set<String> states = new HashSet<>(known);
    files.forEach(file -> states.add(file.statePlace()));
    long names = texts.stream().map(EnvironmentText::stackId).distinct().count();
    return states.size() == files.size() + known.size() && names == texts.size();
  }

  private static List<EnvironmentFile> bound(
      List<EnvironmentText> texts, Collection<FileKind> kinds, List<Fault> faults) {
    return texts.stream().flatMap(text -> bound(text, kinds, faults)).toList();
  }

  private static Stream<EnvironmentFile> bound(
      EnvironmentText text, Collection<FileKind> kinds, List<Fault> faults) {
    var place = new Place(text.path(), "", faults);
    return FileKind.of(text.system(), text.environment(), kinds, place)
        .flatMap(
            kind ->
                YamlReader.read(text.text(), place)
                    .flatMap(
                        tree ->
                            Shape.of(kind.spec())
                                .bind(tree, place)
                                .map(kind.spec()::cast)
                                .map(spec -> new EnvironmentFile(text, spec, tree::lineOf))))
        .stream();
  }
}
