package dev.slipway.spec;

/** An application load balancer. */
public record LoadBalancerSpec(
    @Meaning("Seconds that a silent connection is kept.") int idleTimeoutSeconds,
    @Meaning("Whether the rules look at the host name, too, or at the path alone.") Routing routing,
    @Meaning("Refuse deletion.") boolean deletionProtection) {

  /** What the rules of a listener look at. */
  public enum Routing {
    HOST_AND_PATH,
    PATH
  }

  public LoadBalancerSpec {
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
    new Rules().range("idleTimeoutSeconds", idleTimeoutSeconds, 1, 4000).enforce();
  }
}
