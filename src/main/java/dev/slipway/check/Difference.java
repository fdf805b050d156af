package dev.slipway.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where two texts part.
 *
 * @param line as a person can look it up in the first
 */
public record Difference(int line, String before, String after) {
  private static final String MEANT = "if that is meant, run scripts/renew, read git diff, commit";

  /** What some committed files say otherwise than they should. */
  static List<String> from(Map<Path, String> files) {
    return files.entrySet().stream()
        .flatMap(file -> from(file.getKey(), file.getValue()).stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Optional<String> from(Path file, String now) {
    if (!Files.exists(file)) {
      return Optional.of(file + ": is missing; scripts/renew writes it");
    }
    String committed = Goldens.text(file);
    if (committed.equals(now)) {
      return Optional.empty();
    }
    var first = first(committed, now);
    return Optional.of(
        "%s:%d: says %s where now is %s; %s"
            .formatted(file, first.line(), first.before(), first.after(), MEANT));
  }

  /** The first one of two texts that differ. */
  public static Difference first(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int same = 0;
    while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
      same++;
    }
    return new Difference(same + 1, line(old, same), line(now, same));
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "(the end)";
  }
}
