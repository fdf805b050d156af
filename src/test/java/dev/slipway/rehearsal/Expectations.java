package dev.slipway.rehearsal;

import static java.util.stream.Collectors.toMap;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.ServiceSpec;
import dev.slipway.testing.Emulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;

/** What AWS itself must tell after an apply, asked of AWS and not of Terraform. */
final class Expectations {
  private final List<String> unmet = new ArrayList<>();
  private final EcsClient ecs;
  private final ElasticLoadBalancingV2Client balancers;

  private Expectations(EcsClient ecs, ElasticLoadBalancingV2Client balancers) {
    this.ecs = ecs;
    this.balancers = balancers;
  }

  /** What is not as an environment's file says. */
  static List<String> unmet(EnvironmentSpec spec, Emulator aws) {
    try (var ecs = aws.client(EcsClient.builder());
        var balancers = aws.client(ElasticLoadBalancingV2Client.builder())) {
      var expectations = new Expectations(ecs, balancers);
      Documented.services(spec).forEach(expectations::service);
      return expectations.unmet;
    }
  }

  private void service(Documented.Service documented) {
    String name = documented.name();
    var spec = documented.spec();
    var services =
        ecs.describeServices(request -> request.cluster(documented.cluster()).services(name))
            .services();
    expect(name + " exists", 1, services.size());
    for (var service : services) {
      expect(name + " runs tasks", spec.tasks().initial(), service.runningCount());
      secrets(name, spec, service);
      var rule = rule(service);
      expect(
          name + " is reached by rule", Integer.toString(spec.route().priority()), rule.priority());
      expect(name + " answers hosts", documented.hosts(), values(rule, "host-header"));
      expect(name + " answers paths", documented.paths(), values(rule, "path-pattern"));
    }
  }

  private void secrets(String name, ServiceSpec spec, Service service) {
    var container =
        ecs.describeTaskDefinition(request -> request.taskDefinition(service.taskDefinition()))
            .taskDefinition()
            .containerDefinitions()
            .get(0);
    Map<String, String> expected =
        spec.secrets().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().text()));
    expect(
        name + " is given secrets",
        expected,
        container.secrets().stream().collect(toMap(Secret::name, Expectations::secretName)));
  }

  /**
   * As a file names what fills a variable: without what AWS adds to a secret's name, a hyphen and
   * six letters of its choice, and without the place for a version behind a key.
   */
  private static String secretName(Secret secret) {
    return secret
        .valueFrom()
        .replaceFirst(".*:secret:", "")
        .replaceFirst("-[^:-]{6}(:[^:]+)?(::)?$", "$1");
  }

  private Rule rule(Service service) {
    String group = service.loadBalancers().get(0).targetGroupArn();
    String balancer =
        balancers
            .describeTargetGroups(request -> request.targetGroupArns(group))
            .targetGroups()
            .get(0)
            .loadBalancerArns()
            .get(0);
    return balancers
        .describeListeners(request -> request.loadBalancerArn(balancer))
        .listeners()
        .stream()
        .flatMap(
            each ->
                balancers
                    .describeRules(request -> request.listenerArn(each.listenerArn()))
                    .rules()
                    .stream())
        .filter(
            rule ->
                rule.actions().stream().anyMatch(action -> group.equals(action.targetGroupArn())))
        .findFirst()
        .orElse(Rule.builder().priority("none").build());
  }

  private static Set<String> values(Rule rule, String field) {
    Set<String> values = new TreeSet<>();
    rule.conditions().stream()
        .filter(condition -> field.equals(condition.field()))
        .forEach(
            condition -> {
              values.addAll(condition.values());
              if (condition.hostHeaderConfig() != null) {
                values.addAll(condition.hostHeaderConfig().values());
              }
              if (condition.pathPatternConfig() != null) {
                values.addAll(condition.pathPatternConfig().values());
              }
            });
    return values;
  }

  private void expect(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      unmet.add("AWS says otherwise: " + what + " should be " + expected + ", is " + found);
    }
  }
}
