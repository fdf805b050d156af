package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import com.hashicorp.cdktf.providers.aws.sqs_queue.SqsQueue;
import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import org.junit.jupiter.api.Test;

class SynthesizedTest {
  @Test
  void aScopeBecomesAModel() {
    StackModel stack =
        Synthesized.synthScope(
            scope -> SqsQueue.Builder.create(scope, "jobs").delaySeconds(5).build());

    assertThat(stack).has("aws_sqs_queue.jobs").has("delay_seconds", 5);
  }

  @Test
  void anAppBecomesAllItsStacksWithTheirConstructPaths() {
    Synthesis synthesis =
        Synthesized.app(
            app -> {
              TerraformStack stack = new TerraformStack(app, "one");
              AwsProvider.Builder.create(stack, "aws").region("eu-west-1").build();
              SqsQueue queue = SqsQueue.Builder.create(stack, "jobs").build();
              TerraformOutput.Builder.create(stack, "url").value(queue.getUrl()).build();
              new TerraformStack(app, "two");
            });

    StackModel one = synthesis.stack("one").orElseThrow();
    assertThat(one).has("output.url").has("value", "${aws_sqs_queue.jobs.url}");
    assertThat(one.at("aws_sqs_queue.jobs").orElseThrow().constructPath()).hasValue("one/jobs");
    assertThat(synthesis.stacks().stream().map(StackModel::name)).containsExactly("one", "two");
  }
}
