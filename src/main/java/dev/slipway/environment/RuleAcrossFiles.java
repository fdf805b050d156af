package dev.slipway.environment;

import java.util.List;

/** A rule that one file alone cannot break. */
@FunctionalInterface
public interface RuleAcrossFiles {
  /** What is wrong between the files that are right by themselves; they come in order of path. */
  List<Fault> faults(List<EnvironmentFile> files);
}
