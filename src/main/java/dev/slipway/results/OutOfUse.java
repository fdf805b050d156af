package dev.slipway.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The results that nobody will ask for again, as far as one can tell. */
final class OutOfUse {
  static final String DRAFT = "draft-";
  static final String BEFORE_KEY = ".";

  /** Whoever goes to and fro between two branches finds both, and the edits of today. */
  private static final int KEPT_OF_A_STACK = 8;

  private static final Duration KEPT_FOR = Duration.ofDays(30);
  private static final Duration DRAFT_FOR = Duration.ofHours(1);

  private final List<Path> files;

  private OutOfUse(List<Path> files) {
    this.files = files;
  }

  static OutOfUse in(Path folder) throws IOException {
    Map<Path, Instant> used = used(folder);
    Map<String, Integer> ofStack = new HashMap<>();
    List<Path> files = new ArrayList<>();
    for (Path file : newestFirst(used)) {
      String name = file.getFileName().toString();
      boolean isDraft = name.startsWith(DRAFT);
      String stack = isDraft ? name : name.substring(0, Math.max(0, name.indexOf(BEFORE_KEY)));
      boolean tooMany = ofStack.merge(stack, 1, Integer::sum) > KEPT_OF_A_STACK;
      Instant until = used.get(file).plus(isDraft ? DRAFT_FOR : KEPT_FOR);
      if (tooMany || until.isBefore(Instant.now())) {
        files.add(file);
      }
    }
    return new OutOfUse(files);
  }

  void delete() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static List<Path> newestFirst(Map<Path, Instant> used) {
    return used.entrySet().stream()
        .sorted(Map.Entry.<Path, Instant>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<Path, Instant> used(Path folder) throws IOException {
    Map<Path, Instant> used = new HashMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        lastUse(file).ifPresent(time -> used.put(file, time));
      }
    }
    return used;
  }

  /** Nothing where another run has deleted the file meanwhile. */
  private static Optional<Instant> lastUse(Path file) throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
