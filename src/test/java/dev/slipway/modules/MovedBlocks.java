package dev.slipway.modules;

import dev.slipway.hcl.MockPlans;
import dev.slipway.hcl.moves.Moves;
import dev.slipway.testing.RealStacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The file of an example that says what became of the addresses of the flat stack. */
record MovedBlocks(Path file) {
  static final boolean RENEW = Boolean.getBoolean("slipway.renew");

  private static final Pattern BLOCK =
      Pattern.compile("moved \\{\n  from = (.*)\n  to   = (.*)\n}\n");

  /** Those of an example beside modules. */
  static MovedBlocks in(Path modules, String example) {
    return new MovedBlocks(modules.resolve(Modules.example(example)).resolve("moved.tf"));
  }

  /** Writes those of all examples, as a person finds them: plan, add what is found, plan again. */
  static void renew(Path folder) throws IOException, InterruptedException {
    Map<String, Map<String, String>> moves = new TreeMap<>();
    for (String name : Modules.examples()) {
      moves.put(name, new TreeMap<>());
    }
    for (int round = 0; find(moves, folder.resolve("round-" + round)); round++) {}
    for (var each : moves.entrySet()) {
      in(Modules.HOME, each.getKey()).write(each.getValue());
    }
  }

  /** Whether a plan with what is found already finds more. */
  private static boolean find(Map<String, Map<String, String>> moves, Path folder)
      throws IOException, InterruptedException {
    var mock = new MockPlans(Files.createDirectories(folder));
    Path modules = Modules.copyTo(folder.resolve("modules"));
    for (var each : moves.entrySet()) {
      String name = each.getKey();
      in(modules, name).write(each.getValue());
      Path root = Path.of("modules").resolve(Modules.example(name));
      mock.addRoots(name, RealStacks.named(name), Map.of(name, root));
    }
    boolean more = false;
    for (var plan : mock.run().entrySet()) {
      var found = Moves.of(plan.getValue().json()).found();
      moves.get(plan.getKey()).putAll(found);
      more |= !found.isEmpty();
    }
    return more;
  }

  String text() throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** Addresses by those before. */
  Map<String, String> read() throws IOException {
    Map<String, String> moves = new TreeMap<>();
    BLOCK.matcher(text()).results().forEach(each -> moves.put(each.group(1), each.group(2)));
    return moves;
  }

  void write(Map<String, String> moves) throws IOException {
    Files.writeString(file, Moves.hcl(moves));
  }

  /** What a plan does that knows nothing of these moves. */
  static Stream<String> changes(Map<String, String> moves) {
    return moves.entrySet().stream()
        .flatMap(each -> Stream.of(each.getKey() + ": delete", each.getValue() + ": create"));
  }
}
