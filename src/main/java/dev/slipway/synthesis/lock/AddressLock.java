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

/** The stateful resources that an environment is known to hold, one line each. */
public record AddressLock(SortedMap<String, LockedResource> resources) {
  private static final String HEADER =
      """
      # The stateful resources of this environment and the arguments that give them their identity.
      # Written by scripts/synth, to be committed; docs/decisions/ says how to move or replace one.
      """;

  public AddressLock {
    resources = Collections.unmodifiableSortedMap(resources);
  }

  /** What a stack holds now. */
  public static AddressLock of(StackModel stack) {
    return new AddressLock(Stateful.of(stack));
  }

  /** Reads a lock; one that does not exist yet is empty. */
  public static AddressLock read(Path file) {
    try {
      return Files.exists(file)
          ? parse(file.toString(), Files.readString(file))
          : new AddressLock(new TreeMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses a lock; the source names the text in messages. */
  public static AddressLock parse(String source, String text) {
    SortedMap<String, LockedResource> resources = new TreeMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
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
    return new AddressLock(resources);
  }

  /** The lock as text: sorted, so that its diff names exactly what changed. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER);
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
