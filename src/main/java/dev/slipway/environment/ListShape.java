package dev.slipway.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any number of items of one shape. */
record ListShape(Shape item) implements Shape {
  @Override
  public Optional<?> read(Tree tree, Place place) {
    if (!(tree instanceof Tree.Sequence sequence)) {
      return place.bad(tree, "must be a list, got " + tree.got());
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      item.bind(sequence.items().get(i), place.item(i)).ifPresent(items::add);
    }
    return items.size() == sequence.items().size()
        ? Optional.of(List.copyOf(items))
        : Optional.empty();
  }

  @Override
  public Stream<Setting> settings(Tree tree, String key) {
    return !(tree instanceof Tree.Sequence sequence)
        ? Stream.empty()
        : IntStream.range(0, sequence.items().size())
            .boxed()
            .flatMap(i -> item.settings(sequence.items().get(i), key + "[" + i + "]"));
  }

  @Override
  public Outline outline() {
    Outline one = item.outline();
    return one.many("a list of " + one.words(), "[]");
  }

  @Override
  public Map<String, Object> schema() {
    return Schemas.ordered("type", "array", "items", item.schema());
  }
}
