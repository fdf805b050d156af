package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Block.Section;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something that holds in every stack of this house.
 *
 * @param id how it is called in messages
 * @param rows the rows of the documents that it holds, such as {@code ALL-10, CLA-05}
 * @param demand what it asks for, as one sentence
 */
public record HouseRule(
    String id, String rows, String demand, BiPredicate<StackModel, Block> holds) {
  /** A rule for every resource of some types. */
  static HouseRule of(
      String id, String rows, String demand, Set<String> types, Predicate<Block> holds) {
    return within(id, rows, demand, types, (stack, block) -> holds.test(block));
  }

  /** A rule for every resource of some types that needs to see the rest of the stack. */
  static HouseRule within(
      String id,
      String rows,
      String demand,
      Set<String> types,
      BiPredicate<StackModel, Block> holds) {
    return new HouseRule(
        id,
        rows,
        demand,
        (stack, block) ->
            block.section() != Section.RESOURCE
                || !types.contains(block.type())
                || holds.test(stack, block));
  }

  /** A rule that refuses some types, even looked up. */
  static HouseRule none(String id, String rows, String demand, Set<String> types) {
    return new HouseRule(id, rows, demand, (stack, block) -> !types.contains(block.type()));
  }

  /** Every rule. */
  public static List<HouseRule> all() {
    return Stream.of(
            NetworkRules.ALL,
            VpcRules.ALL,
            EdgeRules.ALL,
            BalancerRules.ALL,
            CdnRules.ALL,
            OriginRules.ALL,
            DataRules.ALL,
            DowntimeRules.ALL,
            TaskRules.ALL,
            MetricRules.ALL,
            AccessRules.ALL,
            PolicyRules.ALL,
            TerraformRules.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** One line per block of a stack and rule that it breaks. */
  public static List<String> broken(StackModel stack) {
    return all().stream().flatMap(rule -> rule.violations(stack).stream()).toList();
  }

  /** As a test would be called that shows it. */
  @Override
  public String toString() {
    return rows + " " + demand;
  }

  /** One line per block that breaks this rule. */
  public List<String> violations(StackModel stack) {
    return Stream.concat(stack.blocks(), stack.backend().stream())
        .filter(block -> !holds.test(stack, block))
        .map(block -> "%s: %s: %s (%s)".formatted(stack.name(), block.address(), demand, id))
        .toList();
  }
}
