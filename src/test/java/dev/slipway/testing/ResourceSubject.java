package dev.slipway.testing;

import com.google.common.truth.FailureMetadata;
import com.google.common.truth.Subject;
import dev.slipway.synthesis.Block;

/** Propositions about one block of a stack; a failure shows the whole block. */
public final class ResourceSubject extends Subject {
  private final Block actual;

  private ResourceSubject(FailureMetadata metadata, Block actual) {
    super(metadata, actual);
    this.actual = actual;
  }

  public static Factory<ResourceSubject, Block> resources() {
    return ResourceSubject::new;
  }

  /** Checks an argument by its dotted path; numbers compare by value, text only with text. */
  public ResourceSubject has(String path, Object expected) {
    body().has(path, expected);
    return this;
  }

  /** Checks that an argument is set, to whatever value. */
  public ResourceSubject has(String path) {
    body().has(path);
    return this;
  }

  /** Checks that an argument is absent. */
  public ResourceSubject hasNo(String path) {
    body().hasNo(path);
    return this;
  }

  /** Checks that a list has an element, or a text a part. */
  public ResourceSubject contains(String path, Object expected) {
    body().contains(path, expected);
    return this;
  }

  /** The JSON document that a text argument holds. */
  public BodySubject document(String path) {
    return check("document(%s)", path)
        .about(BodySubject.bodies())
        .that(actual.body().document(path));
  }

  private BodySubject body() {
    return check("body").about(BodySubject.bodies()).that(actual.body());
  }
}
