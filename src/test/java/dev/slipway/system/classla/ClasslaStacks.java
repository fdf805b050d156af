package dev.slipway.system.classla;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;

/** Classla's stacks as its document speaks of them. */
final class ClasslaStacks {
  static final StackModel DEV = Documents.stack("classla-dev");
  static final StackModel PROD = Documents.stack("classla-prod");

  private ClasslaStacks() {}

  /** The stack of an environment. */
  static StackModel of(String environment) {
    return environment.equals("prod") ? PROD : DEV;
  }

  /** The address of a secret of an environment: production bears the documented names. */
  static String secret(String environment, String name) {
    String start = environment.equals("prod") ? "classla_" : "classla_dev_";
    return "aws_secretsmanager_secret." + start + name.replace('/', '_');
  }
}
