package dev.slipway.hcl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which nested names of a type of AWS's are blocks and no arguments; JSON writes both alike. An
 * extract of the provider's schema, a line for each type.
 */
final class Schema {
  /** Where the extract stands, as a resource. */
  static final String FILE = "aws-blocks.txt";

  private static final Map<String, Set<String>> BLOCKS =
      extract()
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  words -> words[0],
                  words -> Set.copyOf(Arrays.asList(words).subList(1, words.length))));

  private Schema() {}

  /**
   * How a type is written, if it is known.
   *
   * @param type such as {@code aws_vpc}, {@code data.aws_vpc}, {@code provider.aws}
   */
  static Optional<Grammar> of(String type) {
    return Optional.ofNullable(BLOCKS.get(type)).map(Grammar::of);
  }

  private static String extract() {
    try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
