package dev.slipway.construct;

import java.util.List;

/** A part that has something to say to people, scripts and other stacks. */
public interface HasOutputs {
  /** What it says; the names are a contract. */
  List<Output> outputs();
}
