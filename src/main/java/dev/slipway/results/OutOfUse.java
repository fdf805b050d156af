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
import java.util.Set;
import java.util.stream.Stream;

/** The results that nobody will ask for again, as far as one can tell. */
final class OutOfUse {
  static final String DRAFT = "draft-";
  static final String BEFORE_KEY = ".";

  /** Its time is when all results were looked at last; it is no result itself. */
  private static final String TIDIED = "tidied";

  /** Whoever goes to and fro between two branches finds both, and the edits of today. */
  private static final int KEPT_OF_A_STACK = 8;

  private static final Duration KEPT_FOR = Duration.ofDays(30);
  private static final Duration DRAFT_FOR = Duration.ofHours(1);
  private static final Duration ALL_EVERY = Duration.ofDays(1);

  private final List<Path> files;

  private OutOfUse(List<Path> files) {
    this.files = files;
  }

  /** Of these stacks; of all, if that was long ago. */
  static OutOfUse in(Path folder, Set<String> stacks) throws IOException {
    Path tidied = folder.resolve(TIDIED);
    Instant last = lastUse(tidied).orElse(Instant.MIN);
    if (last.isAfter(Instant.now().minus(ALL_EVERY))) {
      return new OutOfUse(outOfUse(used(folder, stacks)));
    }
    Files.write(tidied, new byte[0]);
    return new OutOfUse(outOfUse(used(folder, Set.of())));
  }

  void delete() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static List<Path> outOfUse(Map<Path, Instant> used) {
    Map<String, Integer> ofStack = new HashMap<>();
    List<Path> files = new ArrayList<>();
    for (Path file : newestFirst(used)) {
      boolean isDraft = name(file).startsWith(DRAFT);
      boolean tooMany = ofStack.merge(stack(file), 1, Integer::sum) > KEPT_OF_A_STACK;
      Instant until = used.get(file).plus(isDraft ? DRAFT_FOR : KEPT_FOR);
      if ((!isDraft && tooMany) || until.isBefore(Instant.now())) {
        files.add(file);
      }
    }
    return files;
  }

  private static List<Path> newestFirst(Map<Path, Instant> used) {
    return used.entrySet().stream()
        .sorted(Map.Entry.<Path, Instant>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** When each was used last; of some stacks, or of all where none is named. */
  private static Map<Path, Instant> used(Path folder, Set<String> stacks) throws IOException {
    Map<Path, Instant> used = new HashMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(each -> !name(each).equals(TIDIED)).toList()) {
        if (stacks.isEmpty() || stacks.contains(stack(file))) {
          lastUse(file).ifPresent(time -> used.put(file, time));
        }
      }
    }
    return used;
  }

  private static String stack(Path result) {
    String name = name(result);
    int end = name.indexOf(BEFORE_KEY);
    return end < 0 ? name : name.substring(0, end);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
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
