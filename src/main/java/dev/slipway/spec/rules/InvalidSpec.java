package dev.slipway.spec.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown by a spec record whose values break its rules; carries every broken rule, not just the
 * first.
 */
public final class InvalidSpec extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * One broken rule.
   *
   * @param key the path below the record that is at fault, such as {@code memoryMib} or {@code
   *     private.eu-west-1a}; empty when the record as a whole is
   * @param rule what must hold and what was found, such as {@code must be 20 to 65536, got 5}
   */
  public record Fault(String key, String rule) {}

  private final transient List<Fault> faults;

  public InvalidSpec(List<Fault> faults) {
    super(
        faults.stream()
            .map(f -> (f.key() + " " + f.rule()).strip())
            .collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** Every broken rule, in the order in which the record checks them. */
  public List<Fault> faults() {
    return faults;
  }
}
