package dev.slipway.system.fibonacco;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.EditedEnvironments;
import java.util.List;

/** Fibonacco's stacks, and what becomes of them by an edit of their files. */
final class Fibonaccos {
  static final StackModel DEV = Documents.stack("fibonacco-dev");
  static final StackModel PRODUCTION = Documents.stack("fibonacco-production");

  private Fibonaccos() {}

  /** Both environments; the parameter of a test that holds for each. */
  static List<StackModel> both() {
    return List.of(DEV, PRODUCTION);
  }

  /** What an environment's names begin with. */
  static String names(StackModel stack) {
    return stack.name().equals("fibonacco-dev") ? "learning-center-dev" : "learning-center";
  }

  /** How an environment is called in the names that the document gives with one. */
  static String environment(StackModel stack) {
    return stack.name().replace("fibonacco-", "");
  }

  /** Synthesizes a stack of edited files. */
  static StackModel synth(EditedEnvironments files, String stack) {
    return files.synth(stack).stack(stack);
  }
}
