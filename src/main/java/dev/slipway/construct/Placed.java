package dev.slipway.construct;

/** A construct that knows where it stands; any other one has to be asked, by a message to Node. */
public interface Placed {
  /** Its path in the tree, from the stack on. */
  String path();
}
