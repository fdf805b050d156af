package dev.slipway.operation.state;

import dev.slipway.operation.ShellWords;
import java.util.List;
import java.util.stream.Stream;

/** A command of the AWS CLI, as somebody could type it. */
record AwsCommand(List<String> words) {
  static AwsCommand of(String... words) {
    return new AwsCommand(List.of(words));
  }

  AwsCommand with(String... options) {
    return new AwsCommand(Stream.concat(words.stream(), Stream.of(options)).toList());
  }

  @Override
  public String toString() {
    return "aws " + ShellWords.join(words);
  }
}
