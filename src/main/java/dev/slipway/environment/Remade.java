package dev.slipway.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A record that a file makes, made again with another value of one key. */
final class Remade {
  private final RecordShape shape;
  private final Tree.Mapping sample;
  private final List<Optional<?>> values;

  Remade(Class<?> type, Tree.Mapping sample) {
    this.shape = (RecordShape) Shape.of(type);
    this.sample = sample;
    this.values = new ArrayList<>();
    shape.keys().forEach(key -> values.add(value(key, sample, nowhere())));
  }

  /** What is at fault then, all but what the file has wrong itself. */
  Stream<String> faults(String name, Tree other) {
    Place place = nowhere();
    Tree.Mapping changed = Probe.with(sample, name, other);
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Key key = shape.keys().get(i);
      Optional<?> value = key.name().equals(name) ? value(key, changed, place) : values.get(i);
      value.ifPresent(all::add);
    }
    if (all.size() == values.size()) {
      make(all, changed, place);
    }
    return place.faults().stream().map(Fault::message);
  }

  private static Optional<?> value(Key key, Tree.Mapping mapping, Place place) {
    Tree tree = mapping.entries().get(key.name());
    if (tree == null) {
      return key.optional() ? Optional.of(Optional.empty()) : Optional.empty();
    }
    try {
      return key.bind(tree, place.key(key.name()));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** A record that stumbles over a value says no rule. */
  private void make(List<Object> all, Tree tree, Place place) {
    try {
      Canonical.make(shape.type(), all, tree, place);
    } catch (IllegalStateException e) {
      place.faults().clear();
    }
  }

  private static Place nowhere() {
    return new Place(Path.of(""), "", new ArrayList<>());
  }
}
