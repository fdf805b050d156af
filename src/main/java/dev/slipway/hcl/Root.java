package dev.slipway.hcl;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Block.Section;
import dev.slipway.synthesis.StackModel;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one root module: a stack as people write it, each part where they look for it. */
final class Root {
  private final StackModel stack;
  private final Map<String, Layout> files = new TreeMap<>();

  private Root(StackModel stack) {
    this.stack = stack;
  }

  /** The texts by the names of their files. */
  static Map<String, String> files(StackModel stack) {
    Limits.check(stack);
    return new Root(stack).print();
  }

  private Map<String, String> print() {
    if (stack.terraform().has("required_version") || stack.terraform().has("required_providers")) {
      versions();
    }
    stack.backend().ifPresent(this::backend);
    stack.providers().forEach(this::provider);
    stack.variables().forEach(variable -> named("variables", variable));
    stack.outputs().forEach(output -> named("outputs", output));
    stack.moved().forEach(this::moved);
    Stream.of(stack.dataSources(), stack.resources())
        .flatMap(blocks -> blocks.stream().sorted(comparing(Root::place)))
        .forEach(this::typed);
    Map<String, String> texts = new TreeMap<>();
    files.forEach((file, layout) -> texts.put(file + ".tf", layout.text()));
    return texts;
  }

  private void versions() {
    var settings = stack.terraform();
    var out = file("versions");
    out.block(
        "terraform",
        () -> {
          if (settings.has("required_version")) {
            out.argument("required_version", Values.literal(settings.at("required_version"))).gap();
          }
          if (settings.has("required_providers")) {
            literals(out, "required_providers", settings.at("required_providers"));
          }
        });
  }

  private void backend(Block backend) {
    var out = file("backend");
    out.block(
        "terraform",
        () -> literals(out, "backend " + quoted(backend.type()), backend.body().json()));
  }

  private static void literals(Layout out, String head, JsonNode body) {
    out.block(
        head,
        () ->
            body.properties()
                .forEach(each -> out.argument(each.getKey(), Values.literal(each.getValue()))));
  }

  private void provider(Block provider) {
    new Printer(file("providers"), Schema.of("provider." + provider.type()).orElseThrow())
        .block("provider " + quoted(provider.type()), provider.body().json());
  }

  /** A variable or an output. */
  private void named(String file, Block block) {
    new Printer(file(file), Grammar.VALUE)
        .block(word(block) + " " + quoted(block.name()), block.body().json());
  }

  private void moved(StackModel.Moved moved) {
    var out = file("moved");
    out.block(
        "moved",
        () ->
            out.argument("from", new Value.Code(moved.from()))
                .argument("to", new Value.Code(moved.to())));
  }

  private void typed(Block block) {
    var out = file(Family.of(block.type()));
    block.constructPath().ifPresent(path -> out.line("# " + path));
    new Printer(out, Schema.of(type(block)).orElseThrow())
        .block(
            String.join(" ", word(block), quoted(block.type()), quoted(block.name())),
            block.body().json());
  }

  /** Each construct's blocks side by side; what comes from none stands at the end. */
  private static String place(Block block) {
    return block.constructPath().orElse("\uffff");
  }

  /** The type as the schema has it. */
  static String type(Block block) {
    return (block.section() == Section.DATA ? "data." : "") + block.type();
  }

  private static String word(Block block) {
    return block.section().name().toLowerCase(Locale.ROOT);
  }

  /** The end of a file that begins now or has begun. */
  private Layout file(String name) {
    return files.computeIfAbsent(name, each -> new Layout()).gap();
  }

  private static String quoted(String label) {
    return '"' + label + '"';
  }
}
