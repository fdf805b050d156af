package dev.slipway.rehearsal;

import java.nio.file.Path;

/** A step of a stack that went wrong; the message says what, where and why. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }

  /** Passes on a step that succeeded. */
  static Step unlessSucceeded(String stack, Terraform terraform, Step step) {
    if (!step.succeeded()) {
      throw of(stack, terraform.folder(), step);
    }
    return step;
  }

  /** In Terraform's own words, with the constructs that they are about. */
  static Failure of(String stack, Path folder, Step step) {
    var text = new StringBuilder(stack + ": " + step.name() + " failed");
    for (var fault : step.faults()) {
      text.append('\n').append(fault.message().indent(2).stripTrailing());
      if (!fault.address().isEmpty()) {
        text.append("\n  resource:  ").append(fault.address());
        text.append("\n  construct: ").append(ConstructPath.of(folder, fault.address()));
      }
    }
    for (var change : step.changes()) {
      text.append("\n  would still change ").append(change);
      String construct = ConstructPath.of(folder, change.replaceAll(": \\w+$", ""));
      text.append(construct.isEmpty() ? "" : "\n  construct: " + construct);
    }
    return new Failure(text + "\n  log:       " + step.log());
  }
}
