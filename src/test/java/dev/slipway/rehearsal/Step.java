package dev.slipway.rehearsal;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of one run of Terraform.
 *
 * @param changes the addresses of what a plan would change, each with what it would do
 */
record Step(String name, int exitCode, Path log, List<Fault> faults, List<String> changes) {
  /** A plan that changes nothing says 0, one that does says 2. */
  private static final int CHANGES = 2;

  /** What Terraform objects to, and where. */
  record Fault(String message, String address) {}

  boolean succeeded() {
    return exitCode == 0;
  }

  boolean wouldChange() {
    return exitCode == CHANGES;
  }

  /** The same by another name. */
  Step named(String other) {
    return new Step(other, exitCode, log, faults, changes);
  }

  /** Terraform's own words. */
  String said() {
    return String.join("\n", faults.stream().map(Fault::message).toList());
  }
}
