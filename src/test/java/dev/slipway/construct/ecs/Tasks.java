package dev.slipway.construct.ecs;

import com.hashicorp.cdktf.TerraformStack;
import dev.slipway.construct.Ids;
import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.secrets.SecretReference;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.ecs.HealthCheckSpec;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.secrets.SecretSpec;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.constructs.Construct;

/** Tasks and services as these tests need them. */
final class Tasks {
  static final ImageSpec PINNED = new ImageSpec.Pinned("shop-web", "v7");

  static final Statement READ =
      Statement.allow("Read", List.of("s3:GetObject"), List.of("arn:aws:s3:::shop/*"));

  private Tasks() {}

  static Cluster cluster(Construct scope) {
    return new Cluster(
        scope, "cluster", new Cluster.Inputs(Specs.NAMING, Specs.TARGET, Specs.NETWORK, false));
  }

  static HeldServices held(TerraformStack scope) {
    return new HeldServices(scope, Ids.silent("held"), new HeldServices.Inputs());
  }

  static LoadBalancer balancer(Construct scope) {
    var proxy = new Peer.Group("proxy", "sg-proxy");
    return new LoadBalancer(
        scope,
        "alb",
        new LoadBalancer.Inputs(
            Specs.NAMING, Specs.TARGET, Specs.NETWORK, proxy, Specs.LOAD_BALANCER));
  }

  /** Where services and tasks run that have no secrets. */
  static Workplace workplace(TerraformStack scope) {
    return workplace(scope, Map.of());
  }

  static Workplace workplace(TerraformStack scope, Map<String, SecretSpec> secrets) {
    return new Workplace(
        scope,
        Specs.NAMING,
        cluster(scope),
        held(scope),
        new SecretShells(scope, "secrets", new SecretShells.Inputs(secrets)),
        false);
  }

  /** The service "web" of a cluster of its own. */
  static FargateService service(TerraformStack scope, ServiceSpec spec) {
    return workplace(scope).service("web", spec).may(READ);
  }

  /** One of several services in a cluster. */
  static FargateService service(Workplace work, String name, Map<String, String> wired) {
    return work.service(name, Specs.service(PINNED, Specs.TWO_TASKS), wired);
  }

  /** A container that runs an image of a kind and knows nothing else. */
  static Container container(ImageSpec image) {
    return container(image, Map.of(), Map.of(), false);
  }

  static Container container(
      ImageSpec image,
      Map<String, String> variables,
      Map<String, SecretReference> secrets,
      boolean exec) {
    return new Container(
        "web",
        image,
        List.of(),
        variables,
        secrets,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        exec);
  }

  static Container container(List<String> command, HealthCheckSpec health) {
    return new Container(
        "web",
        PINNED,
        command,
        Map.of(),
        Map.of(),
        Optional.of(8000),
        Optional.of(health),
        Optional.empty(),
        false);
  }

  /** The only container of the task definition at an address. */
  static Body containerAt(StackModel stack, String name) {
    return stack
        .at("aws_ecs_task_definition." + name)
        .orElseThrow()
        .body()
        .document("container_definitions");
  }

  /** The containers of the task definition at an address. */
  static List<Body> containersAt(StackModel stack, String name) {
    return containerAt(stack, name).blocks("");
  }

  /** What a container is told in plain text. */
  static Map<String, String> variables(Body container) {
    return container.blocks("environment").stream()
        .collect(
            Collectors.toMap(
                each -> each.text("name").orElseThrow(), each -> each.text("value").orElseThrow()));
  }
}
