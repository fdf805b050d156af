package dev.slipway.operation.destroy;

import dev.slipway.operation.aws.Account;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * The revisions that releases made of a stack's task definitions: Terraform knows its own alone,
 * and what is left active could still be started.
 *
 * <p>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deregister-task-definition-v2.html
 */
record Revisions(StackModel stack, Account account) {

  /** Lets none of them be started any more. */
  void retire() {
    try (var ecs = account.client(EcsClient.builder())) {
      for (Block task : stack.resources("aws_ecs_task_definition")) {
        task.body().text("family").ifPresent(family -> retire(family, ecs));
      }
    }
  }

  private static void retire(String family, EcsClient ecs) {
    List<String> active =
        ecs
            .listTaskDefinitionsPaginator(
                ask -> ask.familyPrefix(family).status(TaskDefinitionStatus.ACTIVE))
            .taskDefinitionArns()
            .stream()
            .toList();
    active.forEach(arn -> ecs.deregisterTaskDefinition(ask -> ask.taskDefinition(arn)));
  }
}
