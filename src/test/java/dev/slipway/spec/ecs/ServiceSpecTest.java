package dev.slipway.spec.ecs;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.ecs.KeepAliveSpec.Variable.Unit;
import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.testing.Specs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What runs and what answers: rules that hold between the two. */
class ServiceSpecTest {
  private static final KeepAliveSpec KEEP = new KeepAliveSpec.Variable("KEEP", Unit.SECONDS, 310);
  private static final AnswersSpec ANSWERS = new AnswersSpec(8000, "/well", KEEP, Specs.ROUTE);

  @Test
  void ecsAsksWhereTheServiceAnswers() {
    assertThat(check("curl localhost:{port}{path}").at(8000, "/well").command())
        .isEqualTo("curl localhost:8000/well");
    assertThat(fault(() -> new ServiceSpec(runs("curl localhost:8000{path}"), ANSWERS)))
        .isEqualTo(
            "runs.health.command must ask at {port} and {path}, which stand under answers, got"
                + " 'curl localhost:8000{path}'");
  }

  @Test
  void aWorkerAnswersNowhere() {
    assertThat(fault(() -> new WorkerSpec(runs("curl localhost:{port}"))))
        .isEqualTo(
            "runs.health.command must not ask at {port} or {path}: a worker answers nowhere");
    assertThat(new WorkerSpec(runs("test -e /tmp/alive")).runs().health()).isPresent();
  }

  @Test
  @DisplayName("ALL-19 the variable that keeps connections is the stack's to set")
  void theKeepAliveStandsOnce() {
    var running = runs(Optional.empty(), Map.of("KEEP", "5"), Specs.TWO_TASKS);

    assertThat(fault(() -> new ServiceSpec(running, ANSWERS)))
        .isEqualTo("runs.variables.KEEP is set by the stack itself; leave it out");
  }

  @Test
  @DisplayName("ALL-19 a variable counts in the server's own unit")
  void unit() {
    assertThat(KEEP.variables()).containsExactly("KEEP", "310");
    assertThat(new KeepAliveSpec.Variable("KEEP", Unit.MILLISECONDS, 70).variables())
        .containsExactly("KEEP", "70000");
    assertThat(new KeepAliveSpec.Image(70).variables()).isEmpty();
  }

  @Test
  @DisplayName("ALL-19 a service keeps idle connections longer than its load balancer")
  void keepAlive() {
    var rules = new Rules();
    var service = new ServiceSpec(runs("curl localhost:{port}{path}"), ANSWERS);
    var balancer =
        new LoadBalancerSpec(310, false, Optional.empty(), Optional.empty(), Optional.empty());
    balancer.checkServices(rules, Map.of("backend", service));

    assertThat(fault(rules::enforce))
        .isEqualTo(
            "backend.answers.keepAlive.variable.seconds must be above the load balancer's"
                + " idleTimeoutSeconds 310, got 310");
  }

  @Test
  void scalingHoldsWhatIsMeasured() {
    var tasks =
        new TasksSpec.Scaled(1, 2, Optional.empty(), Map.of("depth", 100, "cpu", 70), 60, 60);
    var running = runs(Optional.empty(), Map.of(), tasks);
    var rules = new Rules();
    running.check(rules, "worker.runs", Map.of(), Set.of(), Set.of("depth"));
    rules.enforce();
    running.check(rules, "worker.runs", Map.of(), Set.of(), Set.of());

    assertThat(fault(rules::enforce))
        .isEqualTo("worker.runs.tasks.scaled.targets.depth must be one of cpu, memory");
  }

  @Test
  void theFirstTasksAreNoFewerThanTheFewestAndNoMoreThanTheMost() {
    var rule = "first must be minimum 2 to maximum 4, got ";

    assertThat(fault(() -> startingWith(1))).isEqualTo(rule + 1);
    assertThat(fault(() -> startingWith(5))).isEqualTo(rule + 5);
    assertThat(startingWith(4).initial()).isEqualTo(4);
  }

  private static TasksSpec startingWith(int first) {
    return new TasksSpec.Scaled(2, 4, Optional.of(first), Map.of("cpu", 70), 60, 60);
  }

  @Test
  void scalingHoldsSomethingPossible() {
    assertThat(fault(() -> scaled(Map.of()))).isEqualTo("targets must hold at least one");
    assertThat(fault(() -> scaled(Map.of("cpu", 5))))
        .isEqualTo("targets.cpu must be 10 to 100, got 5");
    assertThat(fault(() -> scaled(Map.of("depth", 0))))
        .isEqualTo("targets.depth must be 1 to 1000000, got 0");
  }

  @Test
  void tasksThatShareALogKeepItEquallyLong() {
    var rules = new Rules();
    LogSpec.checkShared(
        rules,
        new LinkedHashMap<>(
            Map.of("worker.runs.logs", new LogSpec(Optional.of("/ecs/shop"), "worker", 7))));
    rules.enforce();
    var logs = new LinkedHashMap<String, LogSpec>();
    logs.put("web.runs.logs", new LogSpec(Optional.of("/ecs/shop"), "web", 30));
    logs.put("worker.runs.logs", new LogSpec(Optional.of("/ecs/shop"), "worker", 7));
    LogSpec.checkShared(rules, logs);

    assertThat(fault(rules::enforce))
        .isEqualTo(
            "worker.runs.logs.days must be those of web.runs.logs, which writes to the same group,"
                + " got 7");
  }

  @Test
  void aLogGroupHasANameThatAwsTakes() {
    assertThat(fault(() -> new LogSpec(Optional.of("aws/shop"), "web", 30)))
        .isEqualTo(
            "group must be up to 512 letters, digits and _./#- and not begin with aws/, got"
                + " 'aws/shop'");
  }

  private static TasksSpec scaled(Map<String, Integer> targets) {
    return new TasksSpec.Scaled(1, 2, Optional.empty(), targets, 60, 60);
  }

  private static HealthCheckSpec check(String command) {
    return new HealthCheckSpec(command, 30, 5, 3, 60);
  }

  private static RunningSpec runs(String command) {
    return runs(Optional.of(check(command)), Map.of(), Specs.TWO_TASKS);
  }

  private static RunningSpec runs(
      Optional<HealthCheckSpec> health, Map<String, String> variables, TasksSpec tasks) {
    return new RunningSpec(
        Optional.empty(),
        Specs.OUTSIDE,
        Optional.of(List.of("serve")),
        new FargateSize(256, 512),
        tasks,
        new DeploymentSpec(100, 200),
        health,
        variables,
        Map.of(),
        Specs.LOG,
        Optional.empty(),
        Optional.empty());
  }

  private static String fault(Executable broken) {
    return assertThrows(InvalidSpec.class, broken).getMessage();
  }
}
