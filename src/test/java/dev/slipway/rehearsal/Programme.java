package dev.slipway.rehearsal;

import dev.slipway.environment.EnvironmentFile;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be rehearsed: the environments, on one stage, and their variants, each on its own. */
final class Programme implements AutoCloseable {
  private final Stage stage;
  private final List<Variant> variants;
  private final Map<EnvironmentFile, Stage> stages = new LinkedHashMap<>();

  Programme(Path environments, Path folder, List<Variant> variants) {
    this.variants = variants;
    stage = new Stage(environments, folder);
  }

  /** The names of all that can be asked for. */
  List<String> names() {
    return Stream.concat(
            stage.files().stream().map(EnvironmentFile::stackId),
            variants.stream().map(Variant::name))
        .toList();
  }

  Path folder() {
    return stage.folder();
  }

  /** Some of them, or all, and what they need, each with the stacks that come right before it. */
  Map<EnvironmentFile, Set<String>> order(List<String> wanted) {
    var asked = variants.stream().filter(each -> isAsked(each.name(), wanted)).toList();
    var real = new ArrayList<>(wanted);
    asked.forEach(each -> real.remove(each.name()));
    Map<EnvironmentFile, Set<String>> order = new LinkedHashMap<>();
    if (wanted.isEmpty() || !real.isEmpty()) {
      order.putAll(Order.of(stage.files(), real));
      order.keySet().forEach(file -> stages.put(file, stage));
    }
    for (Variant each : asked) {
      var own = stage.of(each);
      order.put(own.files().get(0), Set.of());
      stages.put(own.files().get(0), own);
    }
    return order;
  }

  private static boolean isAsked(String name, List<String> wanted) {
    return wanted.isEmpty() || wanted.contains(name);
  }

  /** Starts the accounts of what was ordered. */
  Map<EnvironmentFile, StackRehearsal> open(BiConsumer<String, String> say)
      throws IOException, InterruptedException {
    Map<EnvironmentFile, StackRehearsal> stacks = new LinkedHashMap<>();
    for (var each : stages.entrySet()) {
      each.getValue().open(List.of(each.getKey()));
      stacks.put(each.getKey(), new StackRehearsal(each.getValue(), each.getKey(), say));
    }
    return stacks;
  }

  /** How to look at the accounts, which stay. */
  String hints() {
    Map<Emulator, Set<String>> types = new LinkedHashMap<>();
    stages.forEach(
        (file, each) ->
            types
                .computeIfAbsent(each.account(file), account -> new TreeSet<>())
                .addAll(each.types(file)));
    return types.entrySet().stream()
        .map(each -> Hint.of(each.getKey(), each.getValue()))
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    stages.values().forEach(Stage::close);
  }
}
