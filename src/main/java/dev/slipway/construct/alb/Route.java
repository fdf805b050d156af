package dev.slipway.construct.alb;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.lb_listener_rule.LbListenerRule;
import com.hashicorp.cdktf.providers.aws.lb_listener_rule.LbListenerRuleAction;
import com.hashicorp.cdktf.providers.aws.lb_listener_rule.LbListenerRuleCondition;
import com.hashicorp.cdktf.providers.aws.lb_listener_rule.LbListenerRuleConditionHostHeader;
import com.hashicorp.cdktf.providers.aws.lb_listener_rule.LbListenerRuleConditionPathPattern;
import com.hashicorp.cdktf.providers.aws.lb_target_group.LbTargetGroup;
import com.hashicorp.cdktf.providers.aws.lb_target_group.LbTargetGroupHealthCheck;
import com.hashicorp.cdktf.providers.aws.lb_target_group.LbTargetGroupStickiness;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.alb.RouteSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** The way from a load balancer to one service: which requests it takes, and its targets. */
public final class Route extends Part {
  /**
   * Which requests go to whom.
   *
   * @param host the host name that a request must bear; any when empty
   */
  public record Inputs(
      Naming naming,
      LoadBalancer balancer,
      int port,
      Optional<String> host,
      List<String> paths,
      RouteSpec spec) {}

  private final LoadBalancer balancer;
  private final LbTargetGroup targets;
  private final String targetGroupArn;
  private final String ruleAddress;

  public Route(Construct scope, String id, Inputs in) {
    super(scope, id);
    balancer = in.balancer();
    targets = targets(in);
    targetGroupArn = targets.getArn();
    ruleAddress = rule(in);
  }

  public String targetGroupArn() {
    return targetGroupArn;
  }

  /** Address of the listener's rule; a target group without one has no load balancer yet. */
  public String ruleAddress() {
    return ruleAddress;
  }

  /** Targets that pass their health check. */
  public Metric healthyTargets() {
    return metric("HealthyHostCount", "Minimum", Metric.Silence.UNKNOWN);
  }

  /** Targets that fail their health check. */
  public Metric unhealthyTargets() {
    return metric("UnHealthyHostCount", "Maximum", Metric.Silence.GOOD);
  }

  private Metric metric(String name, String statistic, Metric.Silence silence) {
    return new Metric(
        "AWS/ApplicationELB",
        name,
        statistic,
        Map.of("LoadBalancer", balancer.arnSuffix(), "TargetGroup", targets.getArnSuffix()),
        silence);
  }

  private LbTargetGroup targets(Inputs in) {
    return LbTargetGroup.Builder.create(this, MAIN)
        .name(in.naming().of(Kind.TARGET_GROUP, identity(in)))
        .vpcId(in.balancer().network().vpcId())
        .targetType("ip")
        .protocol("HTTP")
        .port(in.port())
        .deregistrationDelay(Integer.toString(in.spec().deregistrationSeconds()))
        .healthCheck(healthCheck(in.spec()))
        .stickiness(stickiness(in.spec().stickySeconds()))
        .lifecycle(TerraformResourceLifecycle.builder().createBeforeDestroy(true).build())
        .build();
  }

  /** Written out where it is off, too: a block that goes away would leave the cookies on. */
  private static LbTargetGroupStickiness stickiness(Optional<Integer> seconds) {
    var cookie = LbTargetGroupStickiness.builder().type("lb_cookie").enabled(seconds.isPresent());
    seconds.ifPresent(cookie::cookieDuration);
    return cookie.build();
  }

  /**
   * A short hash of what forces a replacement, so that the new group never bears the old one's
   * name: a group can't be deleted while a listener uses it, nor can two share a name.
   */
  private static String identity(Inputs in) {
    String identity = "ip HTTP " + in.port() + " " + in.balancer().network().vpcName();
    return "%06x".formatted(identity.hashCode() & 0xffffff);
  }

  private static LbTargetGroupHealthCheck healthCheck(RouteSpec spec) {
    return LbTargetGroupHealthCheck.builder()
        .protocol("HTTP")
        .path(Text.literal(spec.healthPath()))
        .matcher(Integer.toString(spec.healthStatus()))
        .interval(spec.intervalSeconds())
        .timeout(spec.timeoutSeconds())
        .healthyThreshold(spec.healthyThreshold())
        .unhealthyThreshold(spec.unhealthyThreshold())
        .build();
  }

  private String rule(Inputs in) {
    String id = silent("rule");
    LbListenerRule.Builder.create(this, id)
        .listenerArn(in.balancer().listenerArn())
        .priority(in.spec().priority())
        .condition(conditions(in))
        .action(
            List.of(
                LbListenerRuleAction.builder()
                    .type("forward")
                    .targetGroupArn(targetGroupArn)
                    .build()))
        .build();
    return Ids.reference(LbListenerRule.TF_RESOURCE_TYPE, this, id);
  }

  private static List<LbListenerRuleCondition> conditions(Inputs in) {
    List<LbListenerRuleCondition> conditions = new ArrayList<>();
    in.host()
        .ifPresent(
            host ->
                conditions.add(
                    LbListenerRuleCondition.builder()
                        .hostHeader(
                            LbListenerRuleConditionHostHeader.builder()
                                .values(List.of(host))
                                .build())
                        .build()));
    conditions.add(
        LbListenerRuleCondition.builder()
            .pathPattern(LbListenerRuleConditionPathPattern.builder().values(in.paths()).build())
            .build());
    return conditions;
  }
}
