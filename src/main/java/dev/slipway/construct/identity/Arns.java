package dev.slipway.construct.identity;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** ARNs in the same order whoever names them: in another one Terraform sees another policy. */
final class Arns {
  private Arns() {}

  /** The ARNs of what bears these names. */
  static List<String> of(Collection<String> names, UnaryOperator<String> arn) {
    return names.stream().map(arn).sorted().toList();
  }
}
