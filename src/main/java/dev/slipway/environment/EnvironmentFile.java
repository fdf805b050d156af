package dev.slipway.environment;

import dev.slipway.spec.EnvironmentSpec;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/**
 * One environment of one system, as its file says; the file's path is its name.
 *
 * @param text what was read
 * @param line gives the line of a key path such as {@code target.state.key}
 */
public record EnvironmentFile(
    EnvironmentText text, EnvironmentSpec spec, ToIntFunction<String> line) {

  public String system() {
    return text.system();
  }

  public String environment() {
    return text.environment();
  }

  public Path path() {
    return text.path();
  }

  /** The name of the stack: {@code ltt-prod}. */
  public String stackId() {
    return text.stackId();
  }

  /** Where its state is kept. */
  public StatePlace statePlace() {
    var state = spec.target().state();
    return new StatePlace(spec.target().account(), state.region(), state.bucket(), state.key());
  }

  /** A place in the file as a person writes it: {@code environments/ltt/prod.yaml:7}. */
  public String at(String key) {
    return path() + ":" + line.applyAsInt(key);
  }

  /** A fault of a key in this file, for rules across files. */
  public Fault fault(String key, String rule) {
    return new Fault(path(), line.applyAsInt(key), (key + " " + rule).strip());
  }
}
