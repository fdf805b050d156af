package dev.slipway.construct.discovery;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.service_discovery_private_dns_namespace.ServiceDiscoveryPrivateDnsNamespace;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.networking.Network;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import java.util.List;
import software.constructs.Construct;

/** The domain in which services of one network find each other. Stateful. */
public final class Namespace extends Part implements HasOutputs {
  /** How it is named, and the network that knows it; its VPC needs DNS host names. */
  public record Inputs(Naming naming, Network network) {}

  private final String name;
  private final String namespaceId;

  public Namespace(Construct scope, String id, Inputs in) {
    super(scope, id);
    name = in.naming().of(Kind.NAMESPACE) + ".local";
    namespaceId = namespace(in);
  }

  /** The domain, such as {@code shop-dev.local}. */
  public String name() {
    return name;
  }

  public String id() {
    return namespaceId;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output("namespace", "Domain in which services find each other", name));
  }

  private String namespace(Inputs in) {
    return ServiceDiscoveryPrivateDnsNamespace.Builder.create(this, MAIN)
        .name(name)
        .description("Services of " + in.naming().prefix())
        .vpc(in.network().vpcId())
        .build()
        .getId();
  }
}
