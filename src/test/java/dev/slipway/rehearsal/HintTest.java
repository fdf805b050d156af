package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HintTest {
  @Test
  void namesWhatShowsSomethingAndNothingElse() {
    assertThat(Hint.commands(Set.of("aws_ecr_repository", "aws_sns_topic")))
        .isEqualTo("    aws ecr describe-repositories --query 'repositories[].repositoryName'\n");
  }
}
