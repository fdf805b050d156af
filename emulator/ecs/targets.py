"""What moto 5.2.1 lacks of the targets of load balancers: a task that is unwell is an unhealthy one (emulator.ecs.rollouts).
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html"""

from moto.elbv2.models import FakeHealthStatus, FakeTargetGroup

_health_for = FakeTargetGroup.health_for


def patch():
    FakeTargetGroup.health_for = health_for


def health_for(self, target, ec2_backend):
    if target["Id"] not in getattr(self, "unwell", ()):
        return _health_for(self, target, ec2_backend)
    return FakeHealthStatus(
        target["Id"],
        target.get("Port", self.port),
        self.health_check_port,
        "unhealthy",
        "Target.ResponseCodeMismatch",
        "Health checks failed with these codes: [503]",
    )
