package dev.slipway.operation.smoke;

import java.io.IOException;

/** Something that a running system does for whoever uses it. */
interface Promise {
  /** In the words of a report: {@code https://shop.example/api/* reaches backend}. */
  String text();

  /** Asks once. What cannot be reached at all is thrown. */
  Answer ask(Way way) throws IOException;
}
