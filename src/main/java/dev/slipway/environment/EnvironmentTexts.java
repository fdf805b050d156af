package dev.slipway.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
          "target.state.key",
          file -> file.statePlace().path(),
          "must be used by no other environment");

  private final List<EnvironmentText> texts;
  private final List<Fault> faults;
  private final Predicate<Path> isNew;

  private EnvironmentTexts(List<EnvironmentText> texts, List<Fault> faults, Predicate<Path> isNew) {
    this.texts = texts;
    this.faults = faults;
    this.isNew = isNew;
  }

  /** All files, none of which is newer than another. */
  public static EnvironmentTexts in(Path folder) {
    return in(folder, path -> false);
  }

  /**
   * The files {@code <system>/<environment>.yaml} below a folder, in order of path.
   *
   * @param isNew whether a file is at fault where an old one says the same
   */
  public static EnvironmentTexts in(Path folder, Predicate<Path> isNew) {
    List<Fault> faults = new ArrayList<>();
    List<EnvironmentText> texts =
        new EnvironmentFolder(folder, faults)
            .files().stream()
                .flatMap(
                    path ->
                        FileText.read(new Place(path, "", faults)).stream()
                            .map(text -> new EnvironmentText(path, text)))
                .toList();
    return new EnvironmentTexts(texts, faults, isNew);
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
    var all = readAll(kinds, further);
    if (!all.between().isEmpty()) {
      throw new FaultyEnvironments(all.between());
    }
    return all.files();
  }

  /**
   * What those say that are not known. If anything seems wrong, all are read, so that the faults
   * are the same as without knowledge.
   *
   * @param known the files that are right by themselves, and the state place of each
   * @throws FaultyEnvironments if a file is wrong by itself, or no stack could have its name
   */
  public EnvironmentFiles readBut(Map<Path, StatePlace> known, Collection<FileKind> kinds) {
    List<Fault> all = new ArrayList<>(faults);
    List<EnvironmentFile> files =
        bound(texts.stream().filter(text -> !known.containsKey(text.path())).toList(), kinds, all);
    if (all.isEmpty() && agree(files, known.values())) {
      return new EnvironmentFiles(files, List.of());
    }
    var read = readAll(kinds);
    return new EnvironmentFiles(
        read.files().stream().filter(file -> !known.containsKey(file.path())).toList(),
        read.between());
  }

  private EnvironmentFiles readAll(Collection<FileKind> kinds, RuleAcrossFiles... further) {
    List<Fault> own = new ArrayList<>(faults);
    List<EnvironmentFile> files = bound(texts, kinds, own);
    List<EnvironmentFile> oldFirst =
        files.stream().sorted(Comparator.comparing(file -> isNew.test(file.path()))).toList();
    own.addAll(OWN_NAME.faults(oldFirst));
    List<Fault> between =
        Stream.concat(Stream.of(OWN_STATE, new OneOwner()), Stream.of(further))
            .flatMap(rule -> rule.faults(oldFirst).stream())
            .toList();
    if (!own.isEmpty()) {
      own.addAll(between);
      throw new FaultyEnvironments(own);
    }
    return new EnvironmentFiles(files, between);
  }

  private boolean agree(List<EnvironmentFile> files, Collection<StatePlace> known) {
    List<StatePlace> places = new ArrayList<>(known);
    files.forEach(file -> places.add(file.statePlace()));
    long names = texts.stream().map(EnvironmentText::stackId).distinct().count();
    return StatePlace.agree(places) && names == texts.size();
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
