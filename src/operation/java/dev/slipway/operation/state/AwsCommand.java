package dev.slipway.operation.state;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command of the AWS CLI, as somebody could type it. */
record AwsCommand(List<String> words) {
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_=,./:-]+");

  static AwsCommand of(String... words) {
    return new AwsCommand(List.of(words));
  }

  AwsCommand with(String... options) {
    return new AwsCommand(Stream.concat(words.stream(), Stream.of(options)).toList());
  }

  @Override
  public String toString() {
    return words.stream()
        .map(word -> BARE.matcher(word).matches() ? word : "'" + word + "'")
        .collect(Collectors.joining(" ", "aws ", ""));
  }
}
