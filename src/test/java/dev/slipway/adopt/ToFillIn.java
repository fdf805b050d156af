package dev.slipway.adopt;

import dev.slipway.testing.Documents;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A key of a row in docs/first-deployment.md of what an owner fills in.
 *
 * @param systems whose files have it
 * @param by what somebody types, or {@link #BY_HAND}
 */
record ToFillIn(List<String> systems, String key, String by) {
  static final String BY_HAND = "you";
  static final List<String> SYSTEMS = List.copyOf(Documents.systems());

  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| ([^|`]+) \\| (`[^|]+`) \\| [^|]+ \\| (`(--[a-z-]+)`|"
              + BY_HAND
              + ")[^|]* \\|$");

  /** Those of the page, a key each. */
  static List<ToFillIn> rows() throws IOException {
    String page = Files.readString(Run.HOME.resolve("docs/first-deployment.md"));
    return ROW.matcher(page).results().flatMap(row -> keys(row).stream()).toList();
  }

  private static List<ToFillIn> keys(MatchResult row) {
    List<String> systems =
        row.group(1).equals("all") ? SYSTEMS : parts(row.group(1).toLowerCase(Locale.ROOT));
    String by = row.group(4) == null ? row.group(3) : row.group(4);
    return parts(row.group(2).replace("`", "")).stream()
        .map(key -> new ToFillIn(systems, key, by))
        .toList();
  }

  private static List<String> parts(String cell) {
    return Arrays.asList(cell.split(", ", -1));
  }

  /** Whether it means a place: its key, or one below it. */
  boolean isAbout(FilledInTest.Place place) {
    return systems.contains(place.system())
        && by.equals(place.by())
        && (place.key() + ".").matches(pattern() + "\\..*");
  }

  private String pattern() {
    return key.replace(".", "\\.").replaceAll("<[a-z]+>", "[^.]+");
  }
}
