package dev.slipway.construct.discovery;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.service_discovery_service.ServiceDiscoveryService;
import com.hashicorp.cdktf.providers.aws.service_discovery_service.ServiceDiscoveryServiceDnsConfig;
import com.hashicorp.cdktf.providers.aws.service_discovery_service.ServiceDiscoveryServiceDnsConfigDnsRecords;
import com.hashicorp.cdktf.providers.aws.service_discovery_service.ServiceDiscoveryServiceHealthCheckCustomConfig;
import dev.slipway.construct.Part;
import java.util.List;
import software.constructs.Construct;

/** A name under which ECS enters the addresses of a service's healthy tasks. Stateful. */
public final class Registration extends Part {
  /**
   * The name and where it belongs.
   *
   * @param name the first part of the host name
   */
  public record Inputs(Namespace namespace, String name) {}

  /**
   * How long a caller may remember the address of a task that is gone. AWS advises a minute at most
   * where records follow health, and deployments here replace tasks faster:
   * https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
   */
  private static final int TTL_SECONDS = 10;

  private final String host;
  private final String arn;

  public Registration(Construct scope, String id, Inputs in) {
    super(scope, id);
    host = in.name() + "." + in.namespace().name();
    arn = service(in);
  }

  /** The host name that callers use. */
  public String host() {
    return host;
  }

  public String arn() {
    return arn;
  }

  private String service(Inputs in) {
    return ServiceDiscoveryService.Builder.create(this, MAIN)
        .name(in.name())
        .dnsConfig(
            ServiceDiscoveryServiceDnsConfig.builder()
                .namespaceId(in.namespace().id())
                .routingPolicy("MULTIVALUE")
                .dnsRecords(
                    List.of(
                        ServiceDiscoveryServiceDnsConfigDnsRecords.builder()
                            .type("A")
                            .ttl(TTL_SECONDS)
                            .build()))
                .build())
        // ECS tells the health of its tasks itself. AWS takes no other threshold any more, but the
        // provider drops a block that is empty, and would replace the service in every plan.
        // https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckCustomConfig.html
        .healthCheckCustomConfig(
            ServiceDiscoveryServiceHealthCheckCustomConfig.builder().failureThreshold(1).build())
        // ECS takes its tasks out a moment after its own service is gone, and a service of Cloud
        // Map with an instance left can't be deleted.
        .forceDestroy(true)
        .build()
        .getArn();
  }
}
