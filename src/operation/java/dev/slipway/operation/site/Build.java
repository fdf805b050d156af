package dev.slipway.operation.site;

import dev.slipway.operation.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a build wrote: pages last, and of these the first one at the very end. */
record Build(List<Page> pages) {
  private static final String START = "index.html";
  private static final Comparator<Page> ORDER =
      Comparator.comparing(Page::isHtml)
          .thenComparing(page -> page.key().equals(START))
          .thenComparing(Page::key);

  static Build in(Path folder) {
    if (!Files.isRegularFile(folder.resolve(START))) {
      throw new Trouble(folder + " has no index.html: build the front end first, or name its DIR.");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return new Build(
          files
              .filter(Files::isRegularFile)
              .map(file -> new Page(key(folder.relativize(file)), file))
              .sorted(ORDER)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Path path) {
    return path.toString().replace('\\', '/');
  }
}
