package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.hashicorp.cdktf.providers.aws.sns_topic.SnsTopic;
import com.hashicorp.cdktf.providers.aws.sqs_queue.SqsQueue;
import dev.slipway.construct.Ids;
import dev.slipway.spec.MovedSpec;
import dev.slipway.spec.StateSpec;
import dev.slipway.spec.TargetSpec;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class TargetStackTest {
  private static final StackModel STACK =
      stack(
          Specs.TARGET,
          stack -> {
            var place = new Construct(stack, "jobs");
            var queue = SqsQueue.Builder.create(place, Ids.MAIN).build();
            SnsTopic.Builder.create(place, Ids.silent("topic")).build();
            stack.output("jobs_url", "Where jobs wait", queue.getUrl());
          });

  @Test
  void anAddressIsReadable() {
    assertThat(STACK).has("aws_sqs_queue.jobs");
    assertThat(STACK).has("output.jobs_url").has("value", "${aws_sqs_queue.jobs.url}");
  }

  @Test
  void twoTypesMayShareAName() {
    assertThat(STACK).has("aws_sns_topic.jobs");
  }

  @Test
  void twoResourcesOfOneTypeMayNot() {
    assertThat(
            refusal(
                stack -> {
                  SqsQueue.Builder.create(new Construct(stack, "a"), "b").build();
                  SqsQueue.Builder.create(stack, "a_b").build();
                }))
        .contains("shop-dev/a_b and shop-dev/a/b would both have the address a_b");
  }

  @Test
  void refusesANameThatTerraformDoesNotTake() {
    assertThat(refusal(stack -> SqsQueue.Builder.create(stack, "2nd").build()))
        .contains("shop-dev/2nd has the address '2nd', which Terraform does not take");
    assertThat(refusal(stack -> SqsQueue.Builder.create(stack, Ids.MAIN).build()))
        .contains("shop-dev/this has the address '', which Terraform does not take");
  }

  @Test
  void keepsItsStateLockedAndEncrypted() {
    assertThat(backend(Specs.TARGET))
        .has("bucket", "shop-state")
        .has("key", "shop/dev/terraform.tfstate")
        .has("region", "eu-west-1")
        .has("dynamodb_table", "shop-locks")
        .has("encrypt", true);
  }

  @Test
  void locksByAFileOnlyWhereTheFileSaysSo() {
    var state = new StateSpec("shop-state", "a.tfstate", "eu-west-1", "shop-locks", true);

    assertThat(backend(Specs.TARGET)).hasNo("use_lockfile");
    assertThat(backend(target(state, List.of()))).has("use_lockfile", true);
  }

  @Test
  void aPlanAgainstAnotherAccountFails() {
    assertThat(STACK)
        .has("provider.aws")
        .has("region", "eu-west-1")
        .has("allowed_account_ids", List.of("111122223333"));
  }

  @Test
  void everythingSaysWhereItComesFrom() {
    assertThat(STACK)
        .has("provider.aws")
        .has(
            "default_tags.tags",
            Map.of(
                "system", "shop",
                "environment", "dev",
                "managed-by", "slipway",
                "repository", "acme/shop"));
  }

  @Test
  void reachesAnotherRegionByAProviderOfItsOwn() {
    var stack =
        stack(
            Specs.TARGET,
            it -> {
              assertThat(it.providerIn("eu-west-1")).isEmpty();
              for (String name : List.of("a", "b")) {
                SqsQueue.Builder.create(it, name)
                    .provider(it.providerIn("us-east-1").orElseThrow())
                    .build();
              }
            });

    assertThat(stack)
        .has("provider.aws.us_east_1")
        .has("region", "us-east-1")
        .has("allowed_account_ids", List.of("111122223333"))
        .has("default_tags.tags.system", "shop");
    assertThat(stack).has("aws_sqs_queue.a").has("provider", "aws.us_east_1");
    assertThat(stack).has("aws_sqs_queue.b").has("provider", "aws.us_east_1");
    assertThat(stack).has("provider.aws").has("region", "eu-west-1");
  }

  @Test
  void takesTheCurrentProviderAndNotTheOneOfTheBindings() {
    assertThat(STACK.terraform())
        .has("required_version", ">= 1.10.0, < 2.0.0")
        .has("required_providers.aws.source", "hashicorp/aws")
        .has("required_providers.aws.version", ">= 5.100.0, < 6.0.0");
  }

  @Test
  void whatMovedKeepsWhatItHolds() {
    var move = new MovedSpec("aws_sqs_queue.old", "aws_sqs_queue.jobs");

    assertThat(STACK.moved()).isEmpty();
    assertThat(stack(target(Specs.STATE, List.of(move)), stack -> {}).moved())
        .containsExactly(new StackModel.Moved("aws_sqs_queue.old", "aws_sqs_queue.jobs"));
  }

  private static TargetSpec target(StateSpec state, List<MovedSpec> moves) {
    return new TargetSpec("111122223333", "eu-west-1", "acme/shop", state, Optional.of(moves));
  }

  private static Body backend(TargetSpec target) {
    return stack(target, stack -> {}).backend().orElseThrow().body();
  }

  private static String refusal(Consumer<TargetStack> body) {
    return assertThrows(RuntimeException.class, () -> stack(Specs.TARGET, body)).getMessage();
  }

  private static StackModel stack(TargetSpec target, Consumer<TargetStack> body) {
    return Synthesized.app(
            app -> body.accept(new TargetStack(app, new StackName("shop", "dev"), target) {}))
        .stack("shop-dev")
        .orElseThrow();
  }
}
