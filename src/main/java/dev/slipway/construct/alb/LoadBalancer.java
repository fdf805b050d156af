package dev.slipway.construct.alb;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.lb.Lb;
import com.hashicorp.cdktf.providers.aws.lb_listener.LbListener;
import com.hashicorp.cdktf.providers.aws.lb_listener.LbListenerDefaultAction;
import com.hashicorp.cdktf.providers.aws.lb_listener.LbListenerDefaultActionFixedResponse;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.LoadBalancerSpec;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** An internal load balancer; what no route takes is answered with 404. */
public final class LoadBalancer extends Construct {
  /**
   * How it is named, where it stands, who comes to it.
   *
   * @param client those who may open a connection to ports 80 and 443
   */
  public record Inputs(Naming naming, Network network, Peer client, LoadBalancerSpec spec) {}

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final SecurityGroup group;
  private final Network network;
  private final Lb balancer;
  private final String listenerArn;

  public LoadBalancer(Construct scope, String id, Inputs in) {
    super(scope, id);
    network = in.network();
    group = group(in);
    group.admits(in.client(), HTTP, "HTTP");
    group.admits(in.client(), HTTPS, "HTTPS");
    balancer = balancer(in);
    listenerArn = listener();
  }

  public String dnsName() {
    return balancer.getDnsName();
  }

  public String arn() {
    return balancer.getArn();
  }

  public SecurityGroup group() {
    return group;
  }

  /** Answers with status 5xx that came from targets. */
  public Metric serverErrors() {
    return errors("HTTPCode_Target_5XX_Count");
  }

  /**
   * Answers with status 5xx that the load balancer gave itself, for want of a target that answers.
   */
  public Metric balancerErrors() {
    return errors("HTTPCode_ELB_5XX_Count");
  }

  private Metric errors(String metric) {
    return new Metric(
        "AWS/ApplicationELB",
        metric,
        "Sum",
        Map.of("LoadBalancer", balancer.getArnSuffix()),
        Metric.Silence.GOOD);
  }

  String listenerArn() {
    return listenerArn;
  }

  String arnSuffix() {
    return balancer.getArnSuffix();
  }

  Network network() {
    return network;
  }

  private SecurityGroup group(Inputs in) {
    return new SecurityGroup(
        this,
        silent("group"),
        new SecurityGroup.Inputs(
            in.naming().below("alb"),
            in.network().vpcId(),
            "Load balancer of " + in.naming().prefix()));
  }

  private Lb balancer(Inputs in) {
    return Lb.Builder.create(this, MAIN)
        .name(in.naming().of(Kind.LOAD_BALANCER, "alb"))
        .loadBalancerType("application")
        .internal(true)
        .subnets(in.network().privateSubnets().ids())
        .securityGroups(List.of(group.id()))
        .idleTimeout(in.spec().idleTimeoutSeconds())
        .dropInvalidHeaderFields(true)
        .enableDeletionProtection(in.spec().deletionProtection())
        .build();
  }

  private String listener() {
    return LbListener.Builder.create(this, "http")
        .loadBalancerArn(balancer.getArn())
        .port(HTTP)
        .protocol("HTTP")
        .defaultAction(
            List.of(
                LbListenerDefaultAction.builder()
                    .type("fixed-response")
                    .fixedResponse(
                        LbListenerDefaultActionFixedResponse.builder()
                            .contentType("text/plain")
                            .messageBody("No such host or path.")
                            .statusCode("404")
                            .build())
                    .build()))
        .build()
        .getArn();
  }
}
