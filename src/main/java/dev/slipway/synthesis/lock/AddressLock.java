package dev.slipway.synthesis.lock;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stateful resources that an environment is known to hold, one line each.
 *
 * @param applied whether they exist, or may; the file's head says it where they don't
 */
public record AddressLock(boolean applied, SortedMap<String, LockedResource> resources) {
  private static final String HEADER =
      """
      # The stateful resources of this environment and the arguments that give them their identity.
      # Written by scripts/synth, to be committed; docs/decisions/ says how to move or replace one.
      """;
  private static final String NOT_APPLIED = "# Not applied yet";
  private static final String NOT_APPLIED_LINE =
      NOT_APPLIED
          + ": nothing of it exists, so nothing is protected. After the first apply say"
          + " scripts/synth --applied STACK.\n";

  public AddressLock {
    resources = Collections.unmodifiableSortedMap(resources);
  }

  /** What a stack holds now, as if it were applied. */
  public static AddressLock of(StackModel stack) {
    return new AddressLock(true, Stateful.of(stack));
  }

  /** The same lock, of a stack that is applied or is not. */
  AddressLock applied(boolean really) {
    return new AddressLock(really, resources);
  }

  /** Whether a lock's file lists the same as another lock's text, applied or not. */
  static boolean listsSame(String file, String lock) {
    return file.replace(NOT_APPLIED_LINE, "").equals(lock);
  }

  /** Reads a lock; one that does not exist yet is empty, and nothing of it applied. */
  public static AddressLock read(Path file) {
    try {
      return Files.exists(file)
          ? parse(file.toString(), Files.readString(file))
          : new AddressLock(false, new TreeMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses a lock; the source names the text in messages. */
  public static AddressLock parse(String source, String text) {
    SortedMap<String, LockedResource> resources = new TreeMap<>();
    boolean applied = true;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      applied &= !line.startsWith(NOT_APPLIED);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        LockedResource resource = LockedResource.parse(line);
        if (resources.put(resource.address(), resource) != null) {
          throw new IOException(resource.address() + " stands there twice");
        }
      } catch (IOException e) {
        String reason = e.getMessage().lines().findFirst().orElse("");
        String at = source + ":" + number;
        throw new IllegalArgumentException(at + " is not a line of a lock: " + reason, e);
      }
    }
    return new AddressLock(applied, resources);
  }

  /** The lock as text: sorted, so that its diff names exactly what changed. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER).append(applied ? "" : NOT_APPLIED_LINE);
    resources.values().forEach(resource -> text.append(resource.line()).append('\n'));
    return text.toString();
  }

  /** Writes the lock whole or not at all, and leaves a file that already says the same alone. */
  public void write(Path file) {
    try {
      if (read(file).equals(this)) {
        return;
      }
      WholeFile.write(file, ".addresses", text().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
