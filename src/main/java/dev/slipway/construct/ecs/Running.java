package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.ecs_service.EcsService;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.ecs.AnswersSpec;
import dev.slipway.spec.ecs.HealthCheckSpec;
import dev.slipway.spec.ecs.NamedSpec;
import dev.slipway.spec.ecs.RunningSpec;
import dev.slipway.spec.ecs.TasksSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What ECS keeps running: the part that a service and a worker have in common. */
public final class Running {
  /**
   * What runs where.
   *
   * @param what its word in names and outputs
   * @param wired variables that only the stack knows, as Terraform reads them
   * @param answers where it answers, if it does
   * @param measures what scaling may hold beside CPU and memory
   */
  record Inputs(
      Workplace work,
      String what,
      RunningSpec spec,
      Map<String, String> wired,
      Optional<AnswersSpec> answers,
      Map<String, Load> measures) {}

  private final Inputs in;
  private final Naming naming;
  private final String name;
  private final ServiceMetrics metrics;
  private final FargateTask task;
  private final EcsService service;
  private final String count;
  private final Set<String> waitsFor = new TreeSet<>();

  Running(Part owner, Inputs in) {
    this.in = in;
    naming = in.work().named(in.what());
    name = in.spec().named().map(NamedSpec::service).orElseGet(() -> naming.of(Kind.ECS));
    metrics =
        new ServiceMetrics(naming, in.what(), in.work().cluster().name(), name, in.spec().tasks());
    task = task(owner);
    service = ServiceResource.of(owner, name, in, task);
    in.work().cluster().keeps(name, task);
    count = in.work().held().countOf(owner);
    service.addOverride("count", count);
    waitForWaysOut();
    if (in.spec().tasks() instanceof TasksSpec.Scaled scaled) {
      new Scaling(
          owner,
          "scaling",
          new Scaling.Inputs(
              name, in.work().cluster(), service, count, scaled, in.measures(), metrics.samples()));
    }
  }

  Naming naming() {
    return naming;
  }

  String name() {
    return name;
  }

  /** The name of its container. */
  String container() {
    return in.spec().named().map(NamedSpec::container).orElse(Naming.word(in.what()));
  }

  FargateTask task() {
    return task;
  }

  EcsService service() {
    return service;
  }

  /** The number of whatever is only there while the service is not held back. */
  String count() {
    return count;
  }

  Workplace work() {
    return in.work();
  }

  /** Names of the secrets that its tasks read when they start. */
  Set<String> secrets() {
    Set<String> names = new TreeSet<>();
    in.spec().secrets().values().forEach(source -> names.add(source.secret()));
    return names;
  }

  void reaches(Endpoint end) {
    task.reaches(end);
    waitForWaysOut();
  }

  void may(Statement statement) {
    task.may(statement);
  }

  /** The service is deployed after this, too. */
  void waitFor(String address) {
    waitsFor.add(address);
    waitForWaysOut();
  }

  /** What CloudWatch knows of it. */
  ServiceMetrics metrics() {
    return metrics;
  }

  List<Output> outputs() {
    var all = new ArrayList<Output>();
    all.add(new Output(in.what() + "_service_name", "The service", name));
    all.addAll(task.outputs(in.what()));
    return all;
  }

  private void waitForWaysOut() {
    waitsFor.addAll(task.group().waysOut());
    service.setDependsOn(List.copyOf(waitsFor));
  }

  private HealthCheckSpec asked(HealthCheckSpec check) {
    return in.answers().map(it -> check.at(it.port(), it.path())).orElse(check);
  }

  private FargateTask task(Part owner) {
    var spec = in.spec();
    var container =
        new Container(
            container(),
            spec.image(),
            spec.command().orElse(List.of()),
            Text.variables(spec.variables(), told()),
            in.work().secrets().references(spec.secrets()),
            in.answers().map(AnswersSpec::port),
            spec.health().map(this::asked),
            spec.stopSeconds(),
            in.work().exec());
    return new FargateTask(
        owner,
        silent("task"),
        new FargateTask.Inputs(
            naming,
            in.work().cluster(),
            container,
            sidecars(),
            spec.size(),
            spec.logs(),
            List.of()));
  }

  private List<Sidecar> sidecars() {
    return in.spec().tracing().stream()
        .map(spec -> Collector.of(spec, in.work().cluster().target()))
        .toList();
  }

  /** Variables that are not the file's to say. */
  private Map<String, String> told() {
    Map<String, String> told = new TreeMap<>(in.wired());
    in.spec().tracing().ifPresent(spec -> told.putAll(spec.variables(name)));
    return told;
  }
}
