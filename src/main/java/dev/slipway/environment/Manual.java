package dev.slipway.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a person can be told of the keys of environment files, by example of files there are. */
public final class Manual {
  private final Samples samples = new Samples();
  private final Refusals refusals = new Refusals(samples);

  /** By example of all files of a folder; what is wrong in one is not its business. */
  public Manual(Path folder, Collection<FileKind> kinds) {
    EnvironmentTexts.in(folder).all().forEach(text -> add(text, kinds));
  }

  private void add(EnvironmentText text, Collection<FileKind> kinds) {
    var nobody = new Place(text.path(), "", new ArrayList<>());
    FileKind.of(text.system(), text.environment(), kinds, nobody)
        .ifPresent(
            kind ->
                YamlReader.read(text.text(), nobody)
                    .ifPresent(tree -> samples.add(Block.of(kind.spec()), tree)));
  }

  /** What must hold of a key, in words that follow its name; rules between keys may be missing. */
  public List<String> rules(Block block, Block.Field field) {
    return refusals.of(block, field);
  }

  /** The shortest value that a file gives to a key, as YAML in one line; rather one than none. */
  public Optional<String> example(Block block, Block.Field field) {
    return samples.of(block).stream()
        .flatMap(sample -> Optional.ofNullable(sample.entries().get(field.name())).stream())
        .map(Example::of)
        .min(
            Comparator.comparing((String text) -> text.equals("[]") || text.equals("{}"))
                .thenComparing(String::length));
  }
}
