package dev.slipway.adopt;

import dev.slipway.adopt.Owner.Word;
import dev.slipway.spec.rules.Buckets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An environment file of a documented system, for somebody else: texts are exchanged where they
 * stand, so that layout and comments stay.
 */
final class Adaptation {
  private static final Pattern ACCOUNT = Pattern.compile("(?m)^  account: \"(\\d{12})\"");
  private static final Pattern REGION = Pattern.compile("(?m)^  region: (\\S+)");
  private static final Pattern REPOSITORY = Pattern.compile("(?m)^  repository: (\\S+)");
  private static final Pattern ZONE = Pattern.compile("(?m)(?:\\bzone|^mailDomain): ([\\w.-]+)");
  private static final Pattern EMAILS = Pattern.compile("(?m)^( *emails: )\\[[^\\]]*\\]");
  private static final Pattern DOMAIN_OF_EMAILS =
      Pattern.compile("(?m)^ *emails: \\[[^\\]@]*@([\\w.-]+)");
  private static final Pattern STATE_BUCKET =
      Pattern.compile("(?m)(^  state:[^\\n]*\\n?(?:    .*\\n)*?.*?\\bbucket: )([a-z0-9.-]+)");
  private static final Pattern STATE_KEY = Pattern.compile("(?m)^(    key: )(\\S+\\.tfstate)$");
  private static final Pattern BUCKET =
      Pattern.compile("((?:\\bbucket:|Bucket:\\n  name:) )([a-z0-9.-]+)");

  /** Where a team's own state has nothing to move. */
  private static final Pattern MOVED = Pattern.compile("(?m)^  moved:.*\\n(?:    .*\\n)*");

  private static final Pattern FILLED_IN =
      Pattern.compile("(?m) *# the document names no (account|repository|domain); put yours here$");

  private final String system;
  private final Owner owner;
  private String text;

  private Adaptation(String system, String text, Owner owner) {
    this.system = system;
    this.text = text;
    this.owner = owner;
  }

  /** Whether a file leads hosts of a domain anywhere. */
  static boolean needsDomain(String text) {
    return text.lines().anyMatch(line -> ZONE.matcher(line.replaceFirst("#.*", "")).find());
  }

  static String of(String system, String text, Owner owner) {
    return new Adaptation(system, text, owner).adapted();
  }

  private String adapted() {
    text = MOVED.matcher(text).replaceAll("");
    owner.says(Word.DOMAIN).ifPresent(this::domain);
    owner
        .says(Word.EMAIL)
        .ifPresent(email -> exchange(EMAILS, found -> found.group(1) + "[" + email + "]"));
    owner.says(Word.ACCOUNT).ifPresent(account -> everywhere(ACCOUNT, account, "\\b%s\\b"));
    owner.says(Word.REGION).ifPresent(region -> everywhere(REGION, region, "\\b%s(?=[a-f]?\\b)"));
    owner
        .says(Word.REPOSITORY)
        .ifPresent(name -> everywhere(REPOSITORY, name, "(?<=: )%s(?=[\\s,}])"));
    owner.says(Word.ACCOUNT).ifPresent(this::buckets);
    owner.says(Word.STATE_BUCKET).ifPresent(this::stateBucket);
    return FILLED_IN.matcher(text).replaceAll("");
  }

  /** Its hosts keep their own names below it. */
  private void domain(String now) {
    first(ZONE)
        .or(() -> first(DOMAIN_OF_EMAILS))
        .ifPresent(
            before ->
                exchange(
                    Pattern.compile("(?<![\\w-])" + Pattern.quote(before) + "(?![\\w-]|\\.\\w)"),
                    found -> now));
  }

  /** All accounts of the world together have a bucket's name once. */
  private void buckets(String account) {
    exchange(
        BUCKET,
        found -> {
          String name = found.group(2);
          String own = name + "-" + account;
          return found.group(1) + (name.contains(account) || !Buckets.isName(own) ? name : own);
        });
  }

  /** Of all states, so that those of each system lie below its name. */
  private void stateBucket(String bucket) {
    exchange(STATE_BUCKET, found -> found.group(1) + bucket);
    exchange(STATE_KEY, found -> found.group(1) + system + "/" + found.group(2));
  }

  /** Exchanges what a key says at every place where that text stands. */
  private void everywhere(Pattern key, String now, String where) {
    first(key)
        .ifPresent(
            before ->
                exchange(Pattern.compile(where.formatted(Pattern.quote(before))), found -> now));
  }

  private void exchange(Pattern pattern, Function<MatchResult, String> by) {
    text = pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }

  private Optional<String> first(Pattern pattern) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** The lines of a file that somebody has yet to fill in: their comments say so. */
  static List<Integer> openLines(String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(number -> lines.get(number).matches(".*#.*\\byours\\b.*"))
        .mapToObj(number -> number + 1)
        .toList();
  }
}
