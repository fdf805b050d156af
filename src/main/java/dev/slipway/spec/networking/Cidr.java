package dev.slipway.spec.networking;

import dev.slipway.spec.rules.Rules;
import java.util.regex.Pattern;

/** A block of IPv4 addresses such as {@code 10.0.12.0/24}, written with its first address. */
public record Cidr(String text) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  public Cidr {
    new Rules()
        .require(isOne(text), "", "must be an IPv4 block such as 10.0.12.0/24", text)
        .enforce();
  }

  /** Whether every address of the other block lies in this one. */
  public boolean contains(Cidr other) {
    return other.first() >= first() && other.last() <= last();
  }

  /** Whether the two blocks share an address. */
  public boolean overlaps(Cidr other) {
    return first() <= other.last() && other.first() <= last();
  }

  /** How many leading bits all its addresses share: fewer, the larger it is. */
  public int prefix() {
    return prefix(text);
  }

  /** Whether AWS makes VPCs and subnets of this size. */
  public boolean isNetwork() {
    return prefix() >= 16 && prefix() <= 28;
  }

  private long first() {
    return address(text.substring(0, text.indexOf('/')));
  }

  private long last() {
    return first() + size(text) - 1;
  }

  public static boolean isOne(String text) {
    if (!FORM.matcher(text).matches()) {
      return false;
    }
    for (String part : text.split("[./]", -1)) {
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return prefix(text) <= 32 && address(text.substring(0, text.indexOf('/'))) % size(text) == 0;
  }

  private static int prefix(String text) {
    return Integer.parseInt(text.substring(text.indexOf('/') + 1));
  }

  private static long size(String text) {
    return 1L << (32 - prefix(text));
  }

  private static long address(String dotted) {
    long value = 0;
    for (String part : dotted.split("\\.", -1)) {
      value = value * 256 + Integer.parseInt(part);
    }
    return value;
  }

  @Override
  public String toString() {
    return text;
  }
}
