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
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.monitoring.Complaint;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.ecs.AnswersSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** The way from a load balancer to one service: which requests it takes, and its targets. */
public final class Route extends Part implements HasOutputs {
  /**
   * Which requests go to whom.
   *
   * @param what the service's word in outputs
   * @param host the host name that a request must bear; any when empty
   * @param count the number of whatever the service owns while it is not held back
   */
  public record Inputs(
      Naming naming,
      String what,
      LoadBalancer balancer,
      AnswersSpec answers,
      Optional<String> host,
      List<String> paths,
      String count) {}

  private final Inputs in;
  private final LbTargetGroup targets;
  private final String targetGroupArn;
  private final String ruleAddress;

  public Route(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
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

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(in.what() + "_target_group_arn", "Targets of the " + in.what(), targetGroupArn));
  }

  /**
   * Targets that pass their health check. Without one there is none to report, so silence is bad; a
   * service that is held back is silent by right, and has no such alarm.
   */
  public Metric healthyTargets() {
    return metric("HealthyHostCount", "Maximum", Metric.Silence.BAD)
        .saying(
            new Complaint(
                in.naming(), "no-healthy-target", "No task of the " + in.what() + " is healthy."))
        .countedLike(in.count());
  }

  /** Targets that fail their health check. */
  public Metric unhealthyTargets() {
    return metric("UnHealthyHostCount", "Maximum", Metric.Silence.GOOD)
        .saying(
            new Complaint(
                in.naming(),
                "unhealthy-targets",
                "Tasks of the " + in.what() + " fail their health check."));
  }

  private Metric metric(String name, String statistic, Metric.Silence silence) {
    return new Metric(
        "AWS/ApplicationELB",
        name,
        statistic,
        Map.of("LoadBalancer", in.balancer().arnSuffix(), "TargetGroup", targets.getArnSuffix()),
        silence);
  }

  private LbTargetGroup targets(Inputs in) {
    return LbTargetGroup.Builder.create(this, MAIN)
        .name(in.naming().of(Kind.TARGET_GROUP, identity(in)))
        .vpcId(in.balancer().network().vpcId())
        .targetType("ip")
        .protocol("HTTP")
        .port(in.answers().port())
        .deregistrationDelay(Integer.toString(in.answers().route().deregistrationSeconds()))
        .healthCheck(healthCheck(in.answers()))
        .stickiness(stickiness(in.answers().route().stickySeconds()))
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
    String identity = "ip HTTP " + in.answers().port() + " " + in.balancer().network().vpcName();
    return ShortHash.of(identity);
  }

  private static LbTargetGroupHealthCheck healthCheck(AnswersSpec answers) {
    var spec = answers.route();
    return LbTargetGroupHealthCheck.builder()
        .protocol("HTTP")
        .path(Text.literal(answers.path()))
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
        .priority(in.answers().route().priority())
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
