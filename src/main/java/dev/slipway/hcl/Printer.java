package dev.slipway.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Prints a block with all that is in it, in the order in which people write: blocks come last. */
final class Printer {
  /** What Terraform itself says of a block stands around what the provider reads. */
  private static final List<String> FIRST = List.of("provider", "count", "for_each");

  private static final Set<String> OWN =
      Set.of("//", "provider", "count", "for_each", "lifecycle", "depends_on");

  private final Layout out;
  private final Grammar grammar;

  Printer(Layout out, Grammar grammar) {
    this.out = out;
    this.grammar = grammar;
  }

  /** Prints a block at the top of a file. */
  void block(String head, JsonNode body) {
    out.block(
        head,
        () -> {
          FIRST.forEach(key -> argument(key, body.path(key)));
          out.gap();
          inside(body, OWN);
          Printer lifecycle = new Printer(out, Grammar.LIFECYCLE);
          list(body.path("lifecycle")).forEach(rules -> lifecycle.nested("lifecycle", rules));
          out.gap();
          argument("depends_on", body.path("depends_on"));
        });
  }

  private void inside(JsonNode body, Set<String> but) {
    each(body, but, false, this::argument);
    Printer below = new Printer(out, grammar.inside());
    each(body, but, true, (key, bodies) -> list(bodies).forEach(one -> below.nested(key, one)));
  }

  private void nested(String head, JsonNode body) {
    out.gap().block(head, () -> inside(body, Set.of("//")));
  }

  private void each(
      JsonNode body, Set<String> but, boolean blocks, BiConsumer<String, JsonNode> print) {
    body.properties().stream()
        .filter(field -> !but.contains(field.getKey()))
        .filter(field -> grammar.isBlock(field.getKey(), field.getValue()) == blocks)
        .forEach(field -> print.accept(field.getKey(), field.getValue()));
  }

  private void argument(String key, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      out.argument(
          key,
          grammar.bare().contains(key)
              ? Values.bare(value)
              : grammar.literal().contains(key) ? Values.literal(value) : Values.of(value));
    }
  }

  /** JSON has one block as an object, and several as an array. */
  static List<JsonNode> list(JsonNode node) {
    return node.isArray()
        ? node.valueStream().toList()
        : Stream.of(node).filter(JsonNode::isObject).toList();
  }
}
