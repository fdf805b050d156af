package dev.slipway.runbooks;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The page that restores databases. */
final class RestorePage {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([\\w-]+)` \\| `([\\w-]+)` \\| (\\w+) \\| (\\d+) \\|");

  private RestorePage() {}

  /** What it says of each stack: the database, what that is, and how many days are kept. */
  static Map<String, String> databases() {
    Map<String, String> databases = new TreeMap<>();
    ROW.matcher(text())
        .results()
        .forEach(
            row ->
                databases.put(
                    row.group(1), row.group(2) + " " + row.group(3) + " " + row.group(4)));
    return databases;
  }

  /** Its commands of a kind, in their order. */
  static List<String> commands(String kind) {
    List<String> blocks =
        Pattern.compile("(?ms)^```sh " + kind + "\n(.*?)^```")
            .matcher(text())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertWithMessage("commands of the kind %s", kind).that(blocks).isNotEmpty();
    return blocks;
  }

  private static String text() {
    try {
      return Files.readString(Run.HOME.resolve("docs/runbooks/restore.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
