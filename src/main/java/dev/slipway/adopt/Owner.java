package dev.slipway.adopt;

import dev.slipway.spec.monitoring.Emails;
import dev.slipway.spec.rules.Buckets;
import dev.slipway.spec.rules.Hosts;
import dev.slipway.spec.rules.Region;
import dev.slipway.spec.rules.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Whose systems they become: what somebody typed after an option, or answered. */
final class Owner {
  /** What has to be known; the order is that of the questions. */
  enum Word {
    ACCOUNT("AWS account id", "must be 12 digits", text -> text.matches("\\d{12}")),
    DOMAIN("domain of the hosts, a zone of Route 53", Hosts.DOMAIN, Hosts::isName),
    REPOSITORY(
        "source repository, which resources are tagged with", Repository.RULE, Repository::isOne),
    EMAIL(
        "e-mail address that hears of alarms",
        Emails.RULE,
        text -> Emails.isOne(text) && text.matches("[^,\\[\\]{}]+")), // it stands in a list of YAML
    REGION("AWS region", Region.RULE, Region::isOne),
    STATE_BUCKET("S3 bucket of the states", Buckets.RULE, Buckets::isName);

    final String meaning;
    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // they are methods, and hold nothing
    private final Predicate<String> holds;

    Word(String meaning, String rule, Predicate<String> holds) {
      this.meaning = meaning;
      this.rule = rule;
      this.holds = holds;
    }

    String option() {
      return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it must be said; without the others what the file says stays. */
    boolean isNeeded() {
      return this != REGION && this != STATE_BUCKET;
    }

    /** What is wrong with an answer. */
    Optional<String> objection(String text) {
      return holds.test(text)
          ? Optional.empty()
          : Optional.of(option() + " " + rule + ", got '" + text + "'");
    }

    static Optional<Word> of(String option) {
      return Arrays.stream(values()).filter(word -> word.option().equals(option)).findFirst();
    }
  }

  private final Map<Word, String> words;

  Owner(Map<Word, String> words) {
    this.words = Map.copyOf(words);
  }

  Optional<String> says(Word word) {
    return Optional.ofNullable(words.get(word));
  }

  /**
   * What is needed and not said.
   *
   * @param hosts whether anything has hosts of a domain
   */
  List<Word> missing(boolean hosts) {
    return Arrays.stream(Word.values())
        .filter(word -> word.isNeeded() && (hosts || word != Word.DOMAIN))
        .filter(word -> !words.containsKey(word))
        .toList();
  }
}
