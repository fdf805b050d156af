package dev.slipway.rehearsal;

import static java.util.stream.Collectors.toMap;

import dev.slipway.spec.ecs.RunningSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.servicediscovery.ServiceDiscoveryClient;

/** That every service runs, is given its secrets, and is found by whoever calls it. */
record ExpectedServices(
    Comparison comparison,
    EcsClient ecs,
    ServiceDiscoveryClient names,
    ElasticLoadBalancingV2Client balancers) {
  void of(Documented documented) {
    documented.services().forEach(this::service);
    documented.workers().forEach(worker -> running(worker.cluster(), worker.name(), worker.spec()));
  }

  private void service(Documented.Service documented) {
    String name = documented.name();
    for (var service : running(documented.cluster(), name, documented.spec().runs())) {
      comparison.expect(
          name + " is called as",
          documented.calledAs().map(host -> host + " with a task").orElse(""),
          service.serviceRegistries().stream().map(this::host).collect(Collectors.joining(", ")));
      new ExpectedRule(comparison, balancers).of(documented, service);
    }
  }

  private List<Service> running(String cluster, String name, RunningSpec spec) {
    var services =
        ecs.describeServices(request -> request.cluster(cluster).services(name)).services();
    comparison.expect(name + " exists", 1, services.size());
    for (var service : services) {
      comparison.expect(name + " runs tasks", spec.tasks().initial(), service.runningCount());
      secrets(name, spec, service);
    }
    return services;
  }

  private void secrets(String name, RunningSpec spec, Service service) {
    var container =
        ecs.describeTaskDefinition(request -> request.taskDefinition(service.taskDefinition()))
            .taskDefinition()
            .containerDefinitions()
            .get(0);
    Map<String, String> expected =
        spec.secrets().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().text()));
    comparison.expect(
        name + " is given secrets",
        expected,
        container.secrets().stream().collect(toMap(Secret::name, ExpectedServices::source)));
  }

  /**
   * As a file names what fills a variable: without what AWS adds to a secret's name, a hyphen and
   * six letters of its choice, and without the place for a version behind a key.
   */
  private static String source(Secret secret) {
    return secret
        .valueFrom()
        .replaceFirst("^([^:]*:){6}", "") // whose key may be called "secret"
        .replaceFirst("-[^:-]{6}(:[^:]+)?(::)?$", "$1");
  }

  /** The host name that leads to a service's tasks, and whether it leads to one. */
  private String host(ServiceRegistry registry) {
    String id = registry.registryArn().replaceFirst(".*/", "");
    var service = names.getService(request -> request.id(id)).service();
    var namespace = names.getNamespace(request -> request.id(service.namespaceId())).namespace();
    boolean leads = names.listInstances(request -> request.serviceId(id)).hasInstances();
    return service.name() + "." + namespace.name() + (leads ? " with a task" : " without a task");
  }
}
