package dev.slipway.construct.cdn;

import dev.slipway.construct.storage.Bucket;

/** Whom a distribution asks for what it does not have. */
public sealed interface Origin {
  /** What the distribution calls it. */
  String name();

  /** A bucket, which answers this distribution alone and says of each file how long it lasts. */
  record Files(String name, Bucket bucket) implements Origin {}

  /** Somebody at a host name that his certificate matches; the file says by name how patiently. */
  sealed interface Host extends Origin {
    String host();
  }

  /** Pages that somebody else serves, who has edges of his own that keep them. */
  record Pages(String name, String host) implements Host {}

  /** An application: it takes every method, and nothing that it says is kept. */
  record Api(String name, String host) implements Host {}
}
