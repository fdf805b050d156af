package dev.slipway.construct;

import java.util.List;
import software.amazon.jsii.JsiiEngine;
import software.amazon.jsii.JsiiObjectRef;
import software.constructs.Construct;

/**
 * A construct that only Java calls, the base of all families.
 *
 * <p>To Node it is a plain construct. A Java subclass of one would be registered there with every
 * method that it has: slow, and a method that bears a name of CDKTF's by accident would replace it.
 */
public abstract class Part extends Construct implements Placed {
  private final String path;

  protected Part(Construct scope, String id) {
    super(plain(scope, id));
    path = Ids.path(scope) + "/" + id;
  }

  private static JsiiObjectRef plain(Construct scope, String id) {
    return JsiiEngine.getInstance()
        .getClient()
        .createObject("constructs.Construct", List.of(scope, id), List.of(), List.of());
  }

  @Override
  public final String path() {
    return path;
  }

  @Override
  public final String toString() {
    return path;
  }
}
