package dev.slipway.operation.fleet;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that runs as a task: a service's, a clock's, or once.
 *
 * @param name as outputs begin with it
 * @param environment what the outputs of its cluster begin with; empty where the stack has one
 * @param service its name in ECS; none of what does not run all the time, or is held back
 * @param group the security group of its tasks
 */
public record Unit(
    String name,
    String environment,
    String cluster,
    String family,
    Optional<String> service,
    String group) {
  private static final String DATA_SETUP = "data_setup";

  /** Whether it brings a database to what an image expects of it. */
  public boolean isMigration() {
    return service.isEmpty() && lastWord().startsWith("migrat");
  }

  /** Whether it holds the master login, which no release touches. */
  public boolean isDataSetup() {
    return name.equals(DATA_SETUP) || name.endsWith("_" + DATA_SETUP);
  }

  /** Whether somebody means this one by a word that he typed. */
  boolean isMeantBy(String typed) {
    String word = typed.replace('-', '_').toLowerCase(Locale.ROOT);
    return name.equals(word)
        || name.endsWith("_" + word)
        || (word.equals("migrate") && isMigration()); // each document has its own word for it
  }

  private String lastWord() {
    return name.substring(name.lastIndexOf('_') + 1);
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name.replace('_', '-');
  }
}
