package dev.slipway.testing;

import dev.slipway.synthesis.StackModel;

/** Stacks that a test writes as JSON instead of synthesizing them. */
public final class Stacks {
  private Stacks() {}

  /** A stack of this text; single quotes stand for double ones. */
  public static StackModel stack(String json) {
    return StackModel.parse("test", json.replace('\'', '"'));
  }

  /** A stack of these resources, written as {@code 'aws_x': {'name': {…}}}. */
  public static StackModel resources(String json) {
    return stack("{'resource': {" + json + "}}");
  }
}
