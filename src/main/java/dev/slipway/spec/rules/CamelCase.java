package dev.slipway.spec.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of several words as environment files and AWS write them. */
public final class CamelCase {
  private CamelCase() {}

  /** {@code FARGATE_SPOT} and {@code FargateSpot} as a file writes them: {@code fargateSpot}. */
  public static String lower(String name) {
    String joined =
        name.chars().noneMatch(Character::isLowerCase)
            ? upper(name.toLowerCase(Locale.ROOT))
            : name;
    return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
  }

  /** {@code pdf_bucket} as AWS writes it: {@code PdfBucket}. */
  public static String upper(String id) {
    return Arrays.stream(id.split("_", -1)).map(CamelCase::capital).collect(Collectors.joining());
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
