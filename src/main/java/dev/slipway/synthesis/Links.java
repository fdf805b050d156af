package dev.slipway.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** How the blocks of a stack hang together. */
public final class Links {
  private Links() {}

  /** The blocks that an argument of this one names. */
  public static Stream<Block> from(StackModel stack, Block block, String argument) {
    return named(stack, block.body().at(argument));
  }

  /** The blocks that an expression names. */
  public static Stream<Block> named(StackModel stack, JsonNode expression) {
    return Reference.in(expression).stream()
        .flatMap(reference -> stack.at(reference.address()).stream());
  }

  /** The resources of a type that name this block in an argument. */
  public static Stream<Block> to(StackModel stack, Block block, String type, String argument) {
    return stack.resources(type).stream().filter(each -> names(each, argument, block));
  }

  /** Whether an argument of a block names another. */
  public static boolean names(Block block, String argument, Block other) {
    return Reference.in(block.body().at(argument)).stream()
        .anyMatch(reference -> reference.address().equals(other.address()));
  }
}
