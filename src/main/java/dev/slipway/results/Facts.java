package dev.slipway.results;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.UniqueNames;
import dev.slipway.synthesis.UniqueNames.Claim;
import dev.slipway.synthesis.lock.AddressLock;
import java.util.List;

/**
 * What a run asks of every stack, new or kept: what its table shows and what the checks across
 * stacks compare.
 *
 * @param state where its state is kept
 * @param claims the names that no other stack may have
 * @param lock what its address lock would say
 */
public record Facts(
    String state, int resources, int dataSources, int outputs, List<Claim> claims, String lock) {
  static Facts of(StackModel stack, String state) {
    return new Facts(
        state,
        stack.resources().size(),
        stack.dataSources().size(),
        stack.outputs().size(),
        UniqueNames.claims(stack),
        AddressLock.of(stack).text());
  }
}
