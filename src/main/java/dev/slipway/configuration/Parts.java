package dev.slipway.configuration;

import dev.slipway.environment.Block;
import dev.slipway.environment.FileKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All blocks of some kinds of files, and which of them are said once for several places. */
final class Parts {
  private final Map<Class<?>, Part> byType = new LinkedHashMap<>();

  Parts(List<FileKind> kinds) {
    kinds.forEach(kind -> addBelow(Block.of(kind.spec()), ""));
  }

  /** Those that several keys hold, by title. */
  List<Part> shared() {
    return byType.values().stream()
        .filter(Part::isShared)
        .sorted(Comparator.comparing(Part::title))
        .toList();
  }

  /** What the part that a key holds is called, if others hold it, too. */
  Optional<String> shared(Block.Field field) {
    return field
        .holds()
        .block()
        .map(block -> byType.get(block.type()))
        .filter(Part::isShared)
        .map(Part::title);
  }

  private void addBelow(Block block, String path) {
    for (Block.Field field : block.fields()) {
      field
          .holds()
          .block()
          .ifPresent(below -> add(new Part.Holder(block, field), below, join(path, field)));
    }
  }

  private void add(Part.Holder holder, Block below, String path) {
    var part = byType.computeIfAbsent(below.type(), type -> new Part(below));
    if (!part.holders().contains(holder)) {
      part.holders().add(holder);
    }
    part.paths().add(path);
    addBelow(below, path);
  }

  /** The way to what a key holds. */
  static String join(String path, Block.Field field) {
    return (path.isEmpty() ? "" : path + ".") + field.name() + field.holds().step();
  }
}
