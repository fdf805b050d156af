package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.ITerraformDependable;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicy;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfiguration;
import com.hashicorp.cdktf.providers.aws.appautoscaling_policy.AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification;
import com.hashicorp.cdktf.providers.aws.appautoscaling_target.AppautoscalingTarget;
import dev.slipway.construct.Part;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.spec.ecs.TasksSpec.Scaled;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** As many tasks of a service as its load asks for. */
public final class Scaling extends Part {
  /**
   * Which service, between which bounds, by what.
   *
   * @param service its name
   * @param count the number of whatever a service owns that may be held back
   * @param measures what may be held beside CPU and memory, by the name that the file calls it
   * @param tasks how many tasks run, minute by minute
   */
  public record Inputs(
      String service,
      Cluster cluster,
      ITerraformDependable dependable,
      String count,
      Scaled spec,
      Map<String, Load> measures,
      Metric tasks) {}

  private static final String NAMESPACE = "ecs";
  private static final String DIMENSION = "ecs:service:DesiredCount";

  // https://docs.aws.amazon.com/autoscaling/application/userguide/monitoring-cloudwatch.html#predefined-metrics
  private static final Map<String, String> PREDEFINED =
      Map.of(
          Scaled.CPU, "ECSServiceAverageCPUUtilization",
          Scaled.MEMORY, "ECSServiceAverageMemoryUtilization");

  private final Inputs in;
  private final String resource;
  private final AppautoscalingTarget target;

  public Scaling(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    resource = "service/" + in.cluster().name() + "/" + in.service();
    target = target();
    in.spec().targets().forEach(this::policy);
  }

  private AppautoscalingTarget target() {
    var bounds =
        AppautoscalingTarget.Builder.create(this, MAIN)
            .serviceNamespace(NAMESPACE)
            .scalableDimension(DIMENSION)
            .resourceId(resource)
            .minCapacity(in.spec().minimum())
            .maxCapacity(in.spec().maximum())
            .dependsOn(List.of(in.dependable()))
            .build();
    bounds.addOverride("count", in.count());
    return bounds;
  }

  private void policy(String measure, int held) {
    var policy =
        AppautoscalingPolicy.Builder.create(this, measure)
            .name(in.service() + "-" + measure)
            .policyType("TargetTrackingScaling")
            .serviceNamespace(NAMESPACE)
            .scalableDimension(DIMENSION)
            .resourceId(resource)
            .targetTrackingScalingPolicyConfiguration(tracking(measure, held))
            .dependsOn(List.of(target))
            .build();
    policy.addOverride("count", in.count());
  }

  private AppautoscalingPolicyTargetTrackingScalingPolicyConfiguration tracking(
      String measure, int held) {
    var tracking =
        AppautoscalingPolicyTargetTrackingScalingPolicyConfiguration.builder()
            .targetValue(held)
            .scaleInCooldown(in.spec().scaleInSeconds())
            .scaleOutCooldown(in.spec().scaleOutSeconds());
    if (PREDEFINED.containsKey(measure)) {
      tracking.predefinedMetricSpecification(
          AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification
              .builder()
              .predefinedMetricType(PREDEFINED.get(measure))
              .build());
    } else {
      tracking.customizedMetricSpecification(LoadMetric.of(in.measures().get(measure), in.tasks()));
    }
    return tracking.build();
  }
}
