package dev.slipway.system.ltt;

import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.Reading;
import java.util.Map;

/** LTT's stacks as its document speaks of them. */
final class Ltt {
  static final StackModel SHARED = Documents.stack("ltt-shared");
  static final StackModel NONPROD = Documents.stack("ltt-dev-staging");
  static final StackModel PROD = Documents.stack("ltt-prod");

  private Ltt() {}

  /** The stack that an environment lives in. */
  static StackModel of(String environment) {
    return environment.equals("prod") ? PROD : NONPROD;
  }

  /** The only container of a task definition. */
  static Body container(String environment, String task) {
    return Reading.container(of(environment), id(environment, task));
  }

  /** A container's variables in plain text. */
  static Map<String, String> variables(String environment, String task) {
    return Reading.variables(of(environment), id(environment, task));
  }

  /** A container's secret variables and the names of the secrets that fill them. */
  static Map<String, String> secrets(String environment, String task) {
    return Reading.secrets(of(environment), id(environment, task));
  }

  private static String id(String environment, String task) {
    return task.equals("data_setup") ? task : environment + "_" + task;
  }
}
