package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.ecs_service.EcsService;
import com.hashicorp.cdktf.providers.aws.ecs_service.EcsServiceDeploymentCircuitBreaker;
import com.hashicorp.cdktf.providers.aws.ecs_service.EcsServiceNetworkConfiguration;
import java.util.List;
import software.constructs.Construct;

/** A service as ECS is told of it, before anything reaches it. */
final class ServiceResource {
  private ServiceResource() {}

  /** How it runs, where, and how it moves to a new revision. */
  static EcsService of(Construct scope, String name, Running.Inputs in, FargateTask task) {
    var spec = in.spec();
    var work = in.work();
    return EcsService.Builder.create(scope, MAIN)
        .name(name)
        .cluster(work.cluster().arn())
        .taskDefinition(task.arn())
        .desiredCount(spec.tasks().initial())
        .launchType("FARGATE")
        .platformVersion("LATEST")
        .enableExecuteCommand(work.exec())
        .enableEcsManagedTags(true)
        .propagateTags("SERVICE")
        .deploymentMinimumHealthyPercent(spec.deployment().minimumPercent())
        .deploymentMaximumPercent(spec.deployment().maximumPercent())
        .deploymentCircuitBreaker(
            EcsServiceDeploymentCircuitBreaker.builder().enable(true).rollback(true).build())
        .waitForSteadyState(true)
        .networkConfiguration(
            EcsServiceNetworkConfiguration.builder()
                .subnets(work.cluster().network().privateSubnets().ids())
                .securityGroups(List.of(task.group().id()))
                .assignPublicIp(false)
                .build())
        .lifecycle(Ownership.lifecycle(name, spec, task))
        .build();
  }
}
