package dev.slipway.hcl;

import dev.slipway.synthesis.StackModel;
import java.nio.file.Path;

/**
 * A stack that is to be printed.
 *
 * @param name what messages call it
 * @param folder where its HCL goes
 */
record Edition(String name, Path folder, StackModel stack) {
  Folder print() {
    return new Folder(folder, Root.files(stack));
  }

  /** One line of what it has become. */
  String summary(Folder printed) {
    return "%s: %d resources, %d data sources and %d outputs in %d files of %s"
        .formatted(
            name,
            stack.resources().size(),
            stack.dataSources().size(),
            stack.outputs().size(),
            printed.texts().size(),
            folder);
  }
}
