package dev.slipway.spec;

/** All that one environment file says: the root record of each kind of stack. */
public interface EnvironmentSpec {
  /** Where the stack lands and where its state lives. */
  TargetSpec target();
}
