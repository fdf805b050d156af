package dev.slipway.system;

/** How a stack is called: after the path of its environment file. */
public record StackName(String system, String environment) {
  public String id() {
    return system + "-" + environment;
  }
}
