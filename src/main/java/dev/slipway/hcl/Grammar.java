package dev.slipway.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * How the body of a kind of block is written; JSON writes all three as it writes anything else.
 *
 * @param blocks the names inside, at any depth, that are blocks and no arguments
 * @param bare the arguments that are references or names, without quotes
 * @param literal the arguments whose texts JSON reads without templates, so that HCL must escape
 *     them
 */
record Grammar(Set<String> blocks, Set<String> bare, Set<String> literal) {
  private static final Set<String> CONDITIONS =
      Set.of("precondition", "postcondition", "validation");

  /** Variables and outputs. */
  static final Grammar VALUE =
      new Grammar(CONDITIONS, Set.of("type", "depends_on"), Set.of("description", "default"));

  /** Where Terraform's own rules stand. */
  static final Grammar LIFECYCLE =
      new Grammar(CONDITIONS, Set.of("ignore_changes", "replace_triggered_by"), Set.of());

  /** Resources, data sources and providers. */
  static Grammar of(Set<String> blocks) {
    return new Grammar(blocks, Set.of("provider", "depends_on"), Set.of());
  }

  /** Whether it is a block, or several; a name may be that of a block and of a text in it. */
  boolean isBlock(String key, JsonNode value) {
    return blocks.contains(key)
        && (value.isObject()
            || (value.isArray() && value.valueStream().allMatch(JsonNode::isObject)));
  }

  /** Of the blocks inside, where no word is Terraform's own. */
  Grammar inside() {
    return new Grammar(blocks, Set.of(), Set.of());
  }
}
