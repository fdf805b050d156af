package dev.slipway.rehearsal;

import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;

/** That a load balancer leads a service's requests to it. */
record ExpectedRule(Comparison comparison, ElasticLoadBalancingV2Client balancers) {
  void of(Documented.Service documented, Service service) {
    String name = documented.name();
    var rule = rule(service);
    comparison.expect(
        name + " is reached by rule",
        Integer.toString(documented.spec().answers().route().priority()),
        rule.priority());
    comparison.expect(name + " answers hosts", documented.hosts(), values(rule, "host-header"));
    comparison.expect(name + " answers paths", documented.paths(), values(rule, "path-pattern"));
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
}
