package dev.slipway.environment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A word that a file chooses: a text, or a key such as the name of a secret.
 *
 * @param key its path; for a key, with the word at the end
 * @param line counted from 1
 */
public record Setting(String key, String value, int line) {
  /** All that a file chooses, in its order; nothing of a file that can't be read. */
  public static List<Setting> of(EnvironmentText text, Collection<FileKind> kinds) {
    var place = new Place(text.path(), "", List.of()).unheard();
    Optional<Tree> tree = YamlReader.read(text.text(), place);
    return FileKind.of(text.system(), text.environment(), kinds, place)
        .flatMap(kind -> tree.map(it -> Shape.of(kind.spec()).settings(it, "").toList()))
        .orElse(List.of());
  }

  /** Whether it is a key. */
  public boolean isKey() {
    return key.endsWith("." + value);
  }

  /** How many keys lead to the word. */
  public int depth() {
    String way = isKey() ? key.substring(0, key.length() - value.length() - 1) : key;
    return way.split("\\.", -1).length;
  }

  /** As a message names it: {@code serviceNames 'alva'}, {@code secrets.alva-key}. */
  @Override
  public String toString() {
    return isKey() ? key : key + " '" + value + "'";
  }
}
