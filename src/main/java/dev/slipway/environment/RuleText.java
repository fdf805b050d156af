package dev.slipway.environment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a refusal says of every file: without the value that was refused, and with keys in the place
 * of what they say in the file at hand.
 */
final class RuleText {
  private static final Pattern LIST = Pattern.compile(" \\(([^()]*)\\)");
  private static final Pattern TOO_LONG =
      Pattern.compile(
          "makes '.*', which at \\d+ characters is too long for (.*); AWS takes (\\d+)");

  /** A text that no sentence would hold by chance: it has a digit or a sign. */
  private static final Pattern UNLIKE_WORDS = Pattern.compile("(?=.*[0-9./-])\\S{6,}");

  private final Map<String, String> textByKey = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();

  /**
   * The texts of a file.
   *
   * @param about the key that is refused
   */
  RuleText(Block block, Tree.Mapping sample, String about) {
    note(block, sample, "", about);
  }

  private void note(Block block, Tree.Mapping sample, String path, String about) {
    for (Block.Field field : block.fields()) {
      Tree value = sample.entries().get(field.name());
      String key = path + field.name();
      if (value instanceof Tree.Scalar scalar && !key.equals(about)) {
        textByKey.put(key, scalar.text());
      } else if (value instanceof Tree.Mapping map && field.holds().step().isEmpty()) {
        field.holds().block().ifPresent(below -> note(below, map, key + ".", about));
      } else if (value instanceof Tree.Mapping map) {
        names.addAll(map.entries().keySet());
      }
    }
  }

  /** The rule, or nothing where the refusal says no more than that this name is none. */
  Optional<String> of(String refusal) {
    Matcher tooLong = TOO_LONG.matcher(refusal);
    if (tooLong.matches()) {
      return Optional.of(tooLong.replaceAll("must make $1 of at most $2 characters"));
    }
    if (refusal.startsWith("makes '")) {
      return Optional.empty();
    }
    String rule = LIST.matcher(refusal.replaceFirst("(?s), got .*", "")).replaceAll(this::list);
    for (var each : textByKey.entrySet()) {
      rule = named(rule, each.getKey(), each.getValue());
    }
    for (String name : names) {
      rule = rule.replaceAll("\\." + Pattern.quote(name) + "(?![\\w-])", ".<name>");
    }
    return Optional.of(rule.replaceAll("\\[\\d+]", "[]"));
  }

  /** Keys instead of texts; what a message gives as an example is none of this file. */
  private static String named(String rule, String key, String text) {
    String quoted = Pattern.quote(text);
    String value =
        UNLIKE_WORDS.matcher(text).matches() ? "(" + Pattern.quote(key + " ") + ")?" : "";
    boolean isWord = key.length() < 3;
    String before = value.isEmpty() ? "\\b" + Pattern.quote(key + " ") : value;
    return isWord || text.isEmpty()
        ? rule
        : rule.replaceAll(
            "(?<!for |such as |['\\w])" + before + quoted + "(?!\\w)",
            Matcher.quoteReplacement("`" + key + "`"));
  }

  /** A list of what this file has says nothing of another one. */
  private String list(MatchResult list) {
    List<String> words = List.of(list.group(1).split(", ", -1));
    boolean ours = list.group(1).isEmpty() || names.containsAll(words);
    return ours ? "" : Matcher.quoteReplacement(list.group());
  }
}
