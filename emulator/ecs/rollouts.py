"""How a service gets to its deployment: by a step whenever somebody looks at the service.
https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html"""

from moto.core.utils import utcnow
from moto.moto_api._internal import mock_random

from emulator.ecs import placement
from emulator.ecs.deployments import Deployment

# https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
FEWEST_FAILURES, MOST_FAILURES = 3, 200

MOST_EVENTS = 100


def say(service, message):
    """https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html"""
    event = {"id": str(mock_random.uuid4()), "createdAt": utcnow(), "message": f"(service {service.name}) {message}"}
    service.events = [event, *service.events][:MOST_EVENTS]


def begin(service, **settings):
    """Whatever was deployed stays until the new deployment is steady, less what does not run yet."""
    new = Deployment(service, **settings)
    former, service.deployments = service.deployments, [new]
    for each in former:
        if isinstance(each, Deployment):
            each.status = "ACTIVE"
            each.drain([task for task in each.alive if not task.is_running])
            service.deployments.append(each)


def advance(backend, service):
    primary = service.deployments[0]
    was_steady = primary.is_steady
    _fail(service, primary, primary.move())
    if primary.rollout_state == "FAILED":
        _roll_back(service, primary)
    else:
        _fill(backend, service, primary)
        if was_steady and primary.is_steady and primary.rollout_state == "IN_PROGRESS":
            _complete(service, primary)
    primary.forget(backend)
    settle(backend, service)


def _fail(service, primary, ended):
    for each in ended:
        if each.stop_code == "TaskFailedToStart":
            say(service, f"was unable to place a task. Reason: {each.stopped_reason}.")
        elif "health checks" in each.stopped_reason:
            say(service, f"(task {each.id}) failed container health checks.")
    if primary.rollout_state != "IN_PROGRESS":
        return
    primary.failed_tasks += len(ended)
    breaker = (getattr(service, "deployment_configuration", None) or {}).get("deploymentCircuitBreaker") or {}
    if not ended or primary.failed_tasks < min(max(FEWEST_FAILURES, (primary.desired_count + 1) // 2), MOST_FAILURES):
        return
    if not breaker.get("enable"):
        say(service, "is unable to consistently start tasks successfully. For more information, see the Troubleshooting section.")
        return
    primary.drain()
    primary.turn("FAILED", "ECS deployment circuit breaker: tasks failed to start.")
    say(service, f"(deployment {primary.id}) deployment failed: tasks failed to start.")


def _roll_back(service, failed):
    """To the last deployment that was completed, once; without one, a failed one stays."""
    configuration = (getattr(service, "deployment_configuration", None) or {}).get("deploymentCircuitBreaker") or {}
    completed = service.completed
    if not configuration.get("rollback") or not completed or failed.is_rollback:
        return
    service.task_definition = completed.task_definition
    reason = f"ECS deployment circuit breaker: rolling back to deploymentId {completed.id}."
    begin(service, reason=reason, is_rollback=True)
    say(service, f"rolling back to deployment {completed.id}.")


def _fill(backend, service, primary):
    missing = primary.scale(service.desired_count)
    if missing:
        started = primary.start(backend, missing)
        say(service, f"has started {missing} tasks: {_listed(started)}.")


def _complete(service, primary):
    for each in service.deployments[1:]:
        stopped = each.drain()
        if stopped:
            say(service, f"has stopped {len(stopped)} running tasks: {_listed(stopped)}.")
    service.deployments, service.completed = [primary], primary
    primary.turn("COMPLETED", f"ECS deployment {primary.id} completed.")
    say(service, f"(deployment {primary.id}) deployment completed.")
    say(service, "has reached a steady state.")


def _listed(tasks):
    return " ".join(f"(task {each.id})" for each in tasks)


def settle(backend, service):
    """Counts what runs now, and leads the service's targets there."""
    running = [task for each in service.deployments for task in each.running]
    service.running_count = len(running)
    service.pending_count = sum(each.pending_count for each in service.deployments)
    _target(service, running)
    cluster = backend._get_cluster(service.cluster_name)
    alive = [task for task in backend.tasks.get(cluster.name, {}).values() if not task.is_over]
    cluster.running_tasks_count = sum(task.is_running for task in alive)
    cluster.pending_tasks_count = len(alive) - cluster.running_tasks_count


def _target(service, running):
    """Each task that runs is a target of the service's load balancers, and no longer than it runs:
    https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html"""
    for balancer in service.load_balancers or []:
        group = placement.target_group(balancer.get("targetGroupArn"))
        if group:
            group.targets.clear()
            group.unwell = {task.address for task in running if task.failing}
            for number, task in enumerate(running):
                address = task.address or f"10.0.0.{10 + number}"
                group.targets[address] = {"Id": address, "Port": balancer["containerPort"]}
