package dev.slipway.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What would not be printed right is refused before, all at once, each with its way out. */
final class Limits {
  private static final Set<String> SECTIONS =
      Set.of("//", "terraform", "provider", "variable", "output", "data", "resource", "moved");
  private static final Set<String> SETTINGS =
      Set.of("required_version", "required_providers", "backend");
  private static final Set<String> UNKNOWN = Set.of("dynamic", "provisioner", "connection");

  private final Set<String> faults = new TreeSet<>();

  /** Throws if something in a stack has no HCL. */
  static void check(StackModel stack) {
    var limits = new Limits();
    limits.names(stack.json(), SECTIONS, "");
    limits.names(stack.json().path("terraform"), SETTINGS, "terraform.");
    stack.blocks().forEach(limits::block);
    if (!limits.faults.isEmpty()) {
      throw new Unprintable(limits.faults);
    }
  }

  private void names(JsonNode tree, Set<String> known, String prefix) {
    for (var field : tree.properties()) {
      if (!known.contains(field.getKey())) {
        fault(prefix + field.getKey(), "is not known here: take it out, and add it by hand");
      }
    }
  }

  private void block(Block block) {
    if (!block.body().json().isObject()) {
      fault(block.address(), "is no object: write one");
    }
    switch (block.section()) {
      case RESOURCE, DATA -> typed(block, Root.type(block));
      case PROVIDER -> typed(block, "provider." + block.type());
      default -> inside(block.address(), block.body().json(), Grammar.VALUE);
    }
  }

  private void typed(Block block, String type) {
    Optional<Grammar> grammar = Schema.of(type);
    if (grammar.isEmpty()) {
      fault(
          block.address(),
          "is of a type whose blocks are not known: scripts/hcl --renew-schema adds "
              + type
              + " if the AWS provider has it; else take it out, and add it by hand");
    }
    inside(block.address(), block.body().json(), grammar.orElse(Grammar.of(Set.of())));
  }

  private void inside(String place, JsonNode body, Grammar grammar) {
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      String at = place + "." + field.getKey();
      if (UNKNOWN.contains(field.getKey())) {
        fault(at, "is not known here: write single blocks, or add it by hand");
      } else if (grammar.isBlock(field.getKey(), field.getValue())) {
        Printer.list(field.getValue()).forEach(nested -> inside(at, nested, grammar.inside()));
      } else if (!field.getKey().equals("//") && !grammar.literal().contains(field.getKey())) {
        text(at, field.getValue());
      }
    }
  }

  private void text(String place, JsonNode value) {
    value.forEach(inner -> text(place, inner));
    if (value.isTextual()) {
      try {
        if (new Text(value.textValue()).hasTallExpression()) {
          fault(place, "has an expression of several lines: write it on one");
        }
      } catch (IllegalArgumentException e) {
        fault(place, "has " + e.getMessage());
      }
    }
  }

  private void fault(String place, String what) {
    faults.add(place + " " + what);
  }
}
