package dev.slipway.spec.rules;

import java.util.regex.Pattern;

/** How AWS writes regions and zones: {@code eu-west-1} and {@code eu-west-1a}. */
public final class Region {
  public static final String RULE = "must be an AWS region such as eu-west-1";

  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

  private Region() {}

  public static boolean isOne(String text) {
    return REGION.matcher(text).matches();
  }

  public static boolean holds(String region, String zone) {
    return zone.matches(Pattern.quote(region) + "[a-z]");
  }
}
