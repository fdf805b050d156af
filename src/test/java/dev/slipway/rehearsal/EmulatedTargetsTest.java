package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In the emulated AWS, as in the real one, a service without a task has no target to be unwell. */
@Tag("real")
class EmulatedTargetsTest {
  @Test
  @DisplayName("ALL-21 whoever has no target reports nothing, and only silence tells of it")
  void silence() throws Exception {
    EmulatedAws.assertAnswers(
        "cloudwatch, ecs",
        """
        ec2, elb, cw, client = (boto3.client(each) for each in ("ec2", "elbv2", "cloudwatch", "ecs"))
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        arn = elb.create_target_group(Name="web", Protocol="HTTP", Port=80, VpcId=vpc, TargetType="ip")[
            "TargetGroups"][0]["TargetGroupArn"]
        subnets = zones(vpc, "a", "b")
        balancer = elb.create_load_balancer(Name="shop", Subnets=subnets)["LoadBalancers"][0]["LoadBalancerArn"]
        elb.create_listener(LoadBalancerArn=balancer, Protocol="HTTP", Port=80,
            DefaultActions=[{"Type": "forward", "TargetGroupArn": arn}])
        client.create_cluster(clusterName="shop")
        client.register_task_definition(family="web", networkMode="awsvpc", containerDefinitions=[
            {"name": "web", "image": "web", "memory": 128, "portMappings": [{"containerPort": 80}]}])
        def alarm(metric, comparison, threshold, silence):
            cw.put_metric_alarm(AlarmName=metric, Namespace="AWS/ApplicationELB", MetricName=metric,
                Statistic="Maximum", Dimensions=[{"Name": "TargetGroup", "Value": arn.split(":")[-1]}], Period=60,
                EvaluationPeriods=1, ComparisonOperator=comparison, Threshold=threshold, TreatMissingData=silence)
        alarm("HealthyHostCount", "LessThanThreshold", 1, "breaching")
        alarm("UnHealthyHostCount", "GreaterThanThreshold", 0, "notBreaching")
        def show(when):
            states = {each["AlarmName"]: each["StateValue"] for each in cw.describe_alarms()["MetricAlarms"]}
            print(when, states["HealthyHostCount"], states["UnHealthyHostCount"])
        show("before")
        client.create_service(cluster="shop", serviceName="web", taskDefinition="web", desiredCount=2,
            networkConfiguration={"awsvpcConfiguration": {"subnets": subnets, "securityGroups": []}},
            loadBalancers=[{"targetGroupArn": arn, "containerName": "web", "containerPort": 80}])
        show("deploying")
        deployed("shop", "web")
        show("running")
        client.update_service(cluster="shop", service="web", desiredCount=0)
        show("stopped")
        client.update_service(cluster="shop", service="web", desiredCount=1)
        show("again")
        ecs.programs.put({"image": "web", "health": "UNHEALTHY"})
        client.update_service(cluster="shop", service="web", forceNewDeployment=True)
        for _ in range(2):
            client.describe_services(cluster="shop", services=["web"])
        show("unwell")
        client.delete_service(cluster="shop", service="web", force=True)
        show("gone")
        """,
        """
        before ALARM OK
        deploying ALARM OK
        running OK OK
        stopped ALARM OK
        again OK OK
        unwell OK ALARM
        gone ALARM OK
        """);
  }
}
