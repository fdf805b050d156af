package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicy;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfiguration;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification;
import com.hashicorp.cdktf.providers.aws.appautoscaling_target.AppautoscalingTarget;
import dev.slipway.construct.Part;
import dev.slipway.spec.ecs.TasksSpec;
import java.util.List;
import software.constructs.Construct;

/** As many tasks of a service as its load asks for. */
public final class Scaling extends Part {
  /** Which service, between which bounds, by what. */
  public record Inputs(
      FargateService service, Cluster cluster, HeldServices held, TasksSpec.Scaled spec) {}

  private static final String NAMESPACE = "ecs";
  private static final String DIMENSION = "ecs:service:DesiredCount";

  private final Inputs in;
  private final String resource;
  private final String count;
  private final AppautoscalingTarget target;

  public Scaling(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    resource = "service/" + in.cluster().name() + "/" + in.service().name();
    count = in.held().countOf(in.service());
    target = target();
    policy("cpu", "ECSServiceAverageCPUUtilization", in.spec().cpuPercent());
    in.spec()
        .memoryPercent()
        .ifPresent(percent -> policy("memory", "ECSServiceAverageMemoryUtilization", percent));
  }

  private AppautoscalingTarget target() {
    var bounds =
        AppautoscalingTarget.Builder.create(this, MAIN)
            .serviceNamespace(NAMESPACE)
            .scalableDimension(DIMENSION)
            .resourceId(resource)
            .minCapacity(in.spec().minimum())
            .maxCapacity(in.spec().maximum())
            .dependsOn(List.of(in.service().dependable()))
            .build();
    bounds.addOverride("count", count);
    return bounds;
  }

  private void policy(String id, String metric, int percent) {
    var policy =
        AppautoscalingPolicy.Builder.create(this, id)
            .name(in.service().name() + "-" + id)
            .policyType("TargetTrackingScaling")
            .serviceNamespace(NAMESPACE)
            .scalableDimension(DIMENSION)
            .resourceId(resource)
            .targetTrackingScalingPolicyConfiguration(
                AppautoscalingPolicyTargetTrackingScalingPolicyConfiguration.builder()
                    .predefinedMetricSpecification(
                        AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification
                            .builder()
                            .predefinedMetricType(metric)
                            .build())
                    .targetValue(percent)
                    .scaleInCooldown(in.spec().scaleInSeconds())
                    .scaleOutCooldown(in.spec().scaleOutSeconds())
                    .build())
            .dependsOn(List.of(target))
            .build();
    policy.addOverride("count", count);
  }
}
