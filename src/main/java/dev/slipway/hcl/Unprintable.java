package dev.slipway.hcl;

import java.util.Collection;

/** Thrown when a stack holds what no HCL is printed of; says all of it, and what to do. */
final class Unprintable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unprintable(Collection<String> faults) {
    super(String.join("\n", faults));
  }
}
