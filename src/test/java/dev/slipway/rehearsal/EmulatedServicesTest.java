package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated ECS takes services as the real one does. */
@Tag("real")
class EmulatedServicesTest {
  @Test
  @DisplayName("ALL-07 the emulator refuses services that could never be reached or deployed")
  void services() throws Exception {
    EmulatedAws.assertAnswers(
        "ecs",
        """
        ecs, ec2, elb = (boto3.client(each) for each in ("ecs", "ec2", "elbv2"))
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        subnets = zones(vpc, "a", "b")
        balancer = elb.create_load_balancer(Name="shop", Subnets=subnets)["LoadBalancers"][0]["LoadBalancerArn"]
        def group(kind):
            return elb.create_target_group(Name=kind, Protocol="HTTP", Port=80, VpcId=vpc, TargetType=kind)[
                "TargetGroups"][0]["TargetGroupArn"]
        ips, instances = group("ip"), group("instance")
        def listen(port, group):
            elb.create_listener(LoadBalancerArn=balancer, Protocol="HTTP", Port=port, DefaultActions=[
                dict(Type="forward", TargetGroupArn=group)])
        ecs.create_cluster(clusterName="shop")
        ecs.register_task_definition(family="app", networkMode="awsvpc", containerDefinitions=[
            dict(name="app", image="app", memory=128, portMappings=[dict(containerPort=80)])])
        def serve(what, name="app", port=80, targets=ips, **others):
            service = dict(cluster="shop", serviceName="app", taskDefinition="app", desiredCount=1,
                networkConfiguration=dict(awsvpcConfiguration=dict(subnets=subnets, securityGroups=[])),
                loadBalancers=[dict(targetGroupArn=targets, containerName=name, containerPort=port)]) | others
            tried(what, ecs.create_service, **{name: value for name, value in service.items() if value})
        serve("too early", targets=ips)
        listen(80, ips)
        listen(81, instances)
        serve("container", name="web")
        serve("port", port=81)
        serve("kind", targets=instances)
        serve("network", networkConfiguration=None)
        serve("grace", loadBalancers=None, healthCheckGracePeriodSeconds=60)
        serve("stuck", deploymentConfiguration=dict(minimumHealthyPercent=100, maximumPercent=100))
        serve("exec", enableExecuteCommand=True)
        serve("good")
        serve("again")
        serve("alone", serviceName="worker", loadBalancers=None)
        """,
        """
        too early: InvalidParameterException: The target group with targetGroupArn \
        arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/ip/(id) does not have an associated load \
        balancer.
        container: InvalidParameterException: The container web does not exist in the task definition.
        port: InvalidParameterException: The container app did not have a container port 81 defined.
        kind: InvalidParameterException: The provided target group \
        arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/instance/(id) has target type instance, \
        which is incompatible with the awsvpc network mode specified in the task definition.
        network: InvalidParameterException: Network Configuration must be provided when networkMode 'awsvpc' is \
        specified.
        grace: InvalidParameterException: Health check grace period is only valid for services configured to use \
        load balancers
        stuck: InvalidParameterException: Both maximumPercent and minimumHealthyPercent cannot be 100 as this will \
        block deployments.
        exec: InvalidParameterException: The service couldn't be created because a valid taskRoleArn is not being \
        used. Specify a valid task role in your task definition and try again.
        good: taken
        again: InvalidParameterException: Creation of service was not idempotent.
        alone: taken
        """);
  }
}
