package dev.slipway.testing;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import java.util.stream.Stream;

/** How the blocks of a stack hang together. */
public final class Links {
  private Links() {}

  /** The blocks that an argument of this one names. */
  public static Stream<Block> from(StackModel stack, Block block, String argument) {
    return Reference.in(block.body().at(argument)).stream()
        .flatMap(reference -> stack.at(reference.address()).stream());
  }

  /** The resources of a type that name this block in an argument. */
  public static Stream<Block> to(StackModel stack, Block block, String type, String argument) {
    return stack.resources(type).stream()
        .filter(
            each ->
                Reference.in(each.body().at(argument)).stream()
                    .anyMatch(reference -> reference.address().equals(block.address())));
  }
}
