package dev.slipway.environment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when any environment file is at fault; carries every fault of every file. */
public final class FaultyEnvironments extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  FaultyEnvironments(Collection<Fault> faults) {
    super(faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = faults.stream().sorted().toList();
  }

  /** Every fault, by file and line. */
  public List<Fault> faults() {
    return faults;
  }
}
