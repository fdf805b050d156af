package dev.slipway.rehearsal;

import dev.slipway.testing.Deployments;
import dev.slipway.testing.Emulator;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;

/**
 * The service "shop-web" of two tasks behind a load balancer of its own, made without Terraform.
 */
record BalancedService(Emulator aws, String balancer, String targets) {

  static BalancedService in(Emulator aws) {
    try (var ec2 = aws.client(Ec2Client.builder());
        var balancers = aws.client(ElasticLoadBalancingV2Client.builder())) {
      String vpc = ec2.createVpc(request -> request.cidrBlock("10.0.0.0/16")).vpc().vpcId();
      var subnet = ec2.createSubnet(request -> request.vpcId(vpc).cidrBlock("10.0.1.0/24"));
      var balancer =
          balancers.createLoadBalancer(
              request -> request.name("shop").subnets(subnet.subnet().subnetId()));
      var targets =
          balancers.createTargetGroup(
              request ->
                  request.name("web").vpcId(vpc).targetType("ip").protocol("HTTP").port(8000));
      var service =
          new BalancedService(
              aws,
              balancer.loadBalancers().get(0).loadBalancerArn(),
              targets.targetGroups().get(0).targetGroupArn());
      service.listen(balancers);
      service.run();
      return service;
    }
  }

  /** The alarm "down" on its targets. */
  void alarm(String metric, String comparison, double limit, String silence, String... actions) {
    try (var alarms = aws.client(CloudWatchClient.builder())) {
      alarms.putMetricAlarm(
          request ->
              request
                  .alarmName("down")
                  .namespace("AWS/ApplicationELB")
                  .metricName(metric)
                  .statistic("Maximum")
                  .dimensions(
                      dimension("LoadBalancer", balancer.replaceFirst(".*:loadbalancer/", "")),
                      dimension("TargetGroup", targets.replaceFirst(".*:", "")))
                  .comparisonOperator(comparison)
                  .threshold(limit)
                  .period(60)
                  .evaluationPeriods(3)
                  .treatMissingData(silence)
                  .alarmActions(actions));
    }
  }

  private static Dimension dimension(String name, String value) {
    return Dimension.builder().name(name).value(value).build();
  }

  private void listen(ElasticLoadBalancingV2Client balancers) {
    var forward = Action.builder().type(ActionTypeEnum.FORWARD).targetGroupArn(targets).build();
    balancers.createListener(
        request ->
            request
                .loadBalancerArn(balancer)
                .protocol("HTTP")
                .port(80)
                .defaultActions(List.of(forward)));
  }

  private void run() {
    var port = PortMapping.builder().containerPort(8000).build();
    var container =
        ContainerDefinition.builder()
            .name("web")
            .image("web")
            .memory(512)
            .portMappings(List.of(port))
            .build();
    var reached =
        LoadBalancer.builder().targetGroupArn(targets).containerName("web").containerPort(8000);
    try (var ecs = aws.client(EcsClient.builder())) {
      ecs.createCluster(request -> request.clusterName("shop"));
      ecs.registerTaskDefinition(
          request -> request.family("web").containerDefinitions(List.of(container)));
      ecs.createService(
          request ->
              request
                  .cluster("shop")
                  .serviceName("shop-web")
                  .taskDefinition("web")
                  .desiredCount(2)
                  .loadBalancers(List.of(reached.build())));
      Deployments.await(ecs, "shop", "shop-web");
    }
  }
}
