package dev.slipway.construct.alb;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.lb.Lb;
import com.hashicorp.cdktf.providers.aws.lb.LbAccessLogs;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.dns.AliasTarget;
import dev.slipway.construct.dns.Domain;
import dev.slipway.construct.monitoring.Complaint;
import dev.slipway.construct.monitoring.Measure;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.construct.networking.Subnets;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.dns.DomainSpec;
import dev.slipway.spec.storage.AccessLogsSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * A load balancer, public where the internet comes to it; what no route takes is answered with 404.
 */
public final class LoadBalancer extends Part implements HasOutputs {
  /**
   * How it is named, where it stands, who comes to it.
   *
   * @param client those who may open a connection; of the whole internet only those whom the spec
   *     names, if it names any
   */
  public record Inputs(
      Naming naming, TargetSpec target, Network network, Peer client, LoadBalancerSpec spec) {
    boolean isPublic() {
      return client.isOutside();
    }

    private List<Peer> admitted() {
      return spec.clients()
          .filter(named -> client.isInternet())
          .map(named -> Peer.blocks("client", named))
          .orElse(List.of(client));
    }
  }

  private final Naming naming;
  private final SecurityGroup group;
  private final Network network;
  // Asked twice, CDKTF gives two texts for one value, and nobody could tell that they are the same.
  private final String arn;
  private final String arnSuffix;
  private final String dnsName;
  private final Optional<Domain> domain;
  private final String listenerArn;

  public LoadBalancer(Construct scope, String id, Inputs in) {
    super(scope, id);
    naming = in.naming();
    network = in.network();
    group = group(in);
    for (Peer client : in.admitted()) {
      // CloudFront speaks HTTPS to it, and its list of servers fits into a group only once.
      if (!(client instanceof Peer.PrefixList)) {
        group.admits(client, Listeners.HTTP, "HTTP");
      }
      group.admits(client, Listeners.HTTPS, "HTTPS");
    }
    var balancer = balancer(in);
    arn = balancer.getArn();
    arnSuffix = balancer.getArnSuffix();
    dnsName = balancer.getDnsName();
    domain = in.spec().domain().map(this::domain);
    domain.ifPresent(
        each -> each.leadsTo(new AliasTarget(dnsName, balancer.getZoneId(), false, true)));
    var listeners = new Listeners(this, arn);
    listenerArn =
        domain.map(each -> listeners.secure(each.certificateArn())).orElseGet(listeners::plain);
  }

  public String dnsName() {
    return dnsName;
  }

  public String arn() {
    return arn;
  }

  public SecurityGroup group() {
    return group;
  }

  /** The host name that a request to a service must bear; any will do without a domain. */
  public Optional<String> host(String service) {
    return domain.map(each -> each.host(service));
  }

  /** Where a browser finds a service. */
  public String address(String service) {
    return host(service).map(host -> "https://" + host).orElseGet(() -> "http://" + dnsName());
  }

  /** Requests that were answered. */
  public Metric requests() {
    return metric("RequestCount", "Sum");
  }

  /** Seconds that targets take to answer. */
  public Metric latency() {
    return metric("TargetResponseTime", "Average");
  }

  /** Answers with status 5xx that came from targets. */
  public Metric serverErrors() {
    return metric("HTTPCode_Target_5XX_Count", "Sum")
        .saying(new Complaint(naming, "server-errors", "Targets answer with 5xx."));
  }

  /**
   * Answers with status 5xx that the load balancer gave itself, for want of a target that answers.
   */
  public Metric balancerErrors() {
    return metric("HTTPCode_ELB_5XX_Count", "Sum")
        .saying(
            new Complaint(
                naming,
                "balancer-errors",
                "The load balancer answers with 5xx, since no target does."));
  }

  /** Requests that fail, in percent; nothing while there are fewer than so many in a period. */
  public Measure errorRate(int fromRequests) {
    return ErrorRate.of(requests(), serverErrors(), balancerErrors(), fromRequests)
        .saying(new Complaint(naming, "error-rate", "Too many requests are answered with 5xx."));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("alb_dns_name", "Name of the load balancer", dnsName),
        new Output("alb_arn", "The load balancer", arn),
        new Output("alb_security_group_id", "Guards the load balancer", group.id()));
  }

  private Metric metric(String name, String statistic) {
    return new Metric(
        "AWS/ApplicationELB",
        name,
        statistic,
        Map.of("LoadBalancer", arnSuffix),
        Metric.Silence.GOOD);
  }

  String listenerArn() {
    return listenerArn;
  }

  String arnSuffix() {
    return arnSuffix;
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
    var builder =
        Lb.Builder.create(this, MAIN)
            .name(in.naming().of(Kind.LOAD_BALANCER, "alb"))
            .loadBalancerType("application")
            .internal(!in.isPublic())
            .subnets(subnets(in).ids())
            .securityGroups(List.of(group.id()))
            .idleTimeout(in.spec().idleTimeoutSeconds())
            .dropInvalidHeaderFields(true)
            .enableDeletionProtection(in.spec().deletionProtection());
    in.spec().accessLogs().ifPresent(spec -> builder.accessLogs(accessLogs(in.target(), spec)));
    return builder.build();
  }

  private static Subnets subnets(Inputs in) {
    if (!in.isPublic()) {
      return in.network().privateSubnets();
    }
    return in.network()
        .publicSubnets()
        .orElseThrow(
            () -> new IllegalArgumentException(in.network().vpcName() + " has no public subnets"));
  }

  private LbAccessLogs accessLogs(TargetSpec target, AccessLogsSpec spec) {
    var logs = new AccessLogs(this, "logs", new AccessLogs.Inputs(target, spec));
    return LbAccessLogs.builder().bucket(logs.bucket()).enabled(true).build();
  }

  private Domain domain(DomainSpec spec) {
    return new Domain(this, silent("domain"), new Domain.Inputs(spec, Optional.empty()));
  }
}
