"""What moto 5.2.1 lacks of Elastic Load Balancing: tasks of services come and go as targets."""

from moto.elbv2.models import elbv2_backends


def enter(service):
    """ECS registers the tasks that run in the target groups of their service, and takes out those that stop:
    https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html"""
    for balancer in service.load_balancers:
        group = _group(balancer["targetGroupArn"])
        group.deregister(list(group.targets.values()))
        tasks = range(1, service.running_count + 1)
        group.register([{"Id": f"10.0.0.{task}", "Port": balancer["containerPort"]} for task in tasks])


def count(alarm, region, account):
    """How many targets are as the alarm's metric says. Nothing is reported of a group without a target
    (https://github.com/cds-snc/forms-terraform/pull/918), of one of another load balancer, or of none at all:
    https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html"""
    named = {each.name: each.value for each in alarm.dimensions}
    for group in elbv2_backends[account][region].target_groups.values():
        reports = any(arn.endswith(f"loadbalancer/{named['LoadBalancer']}") for arn in group.load_balancer_arns)
        if group.arn.endswith(f":{named['TargetGroup']}") and group.targets and reports:
            # No container runs here, and none is ill: every target passes its health check.
            return len(group.targets) if alarm.metric_name == "HealthyHostCount" else 0
    return None


def _group(arn):
    _, _, _, region, account, _ = arn.split(":", 5)
    return elbv2_backends[account][region].target_groups[arn]
