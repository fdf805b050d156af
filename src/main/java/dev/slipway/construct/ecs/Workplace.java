package dev.slipway.construct.ecs;

import dev.slipway.construct.identity.GithubDeployRole;
import dev.slipway.construct.identity.GithubRoles;
import dev.slipway.construct.identity.Site;
import dev.slipway.construct.identity.StateAccess;
import dev.slipway.construct.identity.Watched;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.rds.SqlStore;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ecs.DataSetupSpec;
import dev.slipway.spec.ecs.SchedulerSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.ecs.WorkerSpec;
import dev.slipway.spec.identity.GithubEnvironmentSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * Where the services and tasks of one environment run, and what they have in common there.
 *
 * @param place below what their addresses stand
 * @param naming what their names begin with
 * @param secrets what their variables are filled from
 * @param exec whether somebody may open a shell in them
 */
public record Workplace(
    Construct place,
    Naming naming,
    Cluster cluster,
    HeldServices held,
    SecretShells secrets,
    boolean exec) {

  /** How what stands there by an id is named. */
  Naming named(String id) {
    return naming.below(Naming.word(id));
  }

  public FargateService service(String what, ServiceSpec spec) {
    return service(what, spec, Map.of());
  }

  /**
   * A service that is told what only the stack knows.
   *
   * @param wired variables beside those of the file
   */
  public FargateService service(String what, ServiceSpec spec, Map<String, String> wired) {
    return new FargateService(place, what, new FargateService.Inputs(this, spec, wired));
  }

  /**
   * A service that nobody asks.
   *
   * @param measures what its scaling may hold beside CPU and memory
   */
  public Worker worker(
      String what, WorkerSpec spec, Map<String, String> wired, Map<String, Load> measures) {
    return new Worker(place, what, new Worker.Inputs(this, spec, wired, measures));
  }

  /** What sees to it that work is done when it is due. */
  public Scheduler scheduler(String what, SchedulerSpec spec, Map<String, String> wired) {
    return Scheduler.of(this, what, spec, wired);
  }

  /**
   * The task that makes the databases and logins of a store; the cache has no token of its making.
   *
   * @param scope where it stands: beside the services, not below them
   * @param naming of the environment
   * @param readers who start anew when a login of theirs changed
   */
  public DataSetup dataSetup(
      Construct scope,
      Naming naming,
      DataSetupSpec spec,
      SqlStore store,
      List<? extends Runs> readers) {
    return new DataSetup(
        scope,
        "data_setup",
        new DataSetup.Inputs(
            naming.below("data-setup"),
            cluster,
            spec,
            store,
            Optional.empty(),
            secrets.arns(),
            DataSetup.Reader.among(readers, spec.secrets())));
  }

  /**
   * The roles in which workflows build and deploy all that is here by now, and see how it is.
   *
   * @param scope where they stand: beside the services, not below them
   * @param site the front end that they publish, too
   */
  public GithubRoles workflows(
      Construct scope, GithubEnvironmentSpec spec, Alarms alarms, Optional<Site> site) {
    var watched =
        new Watched(
            cluster.logGroups(),
            alarms.names(),
            List.of(alarms.topicName()),
            List.copyOf(secrets.arns().keySet()));
    var target = cluster.target();
    var reach =
        new GithubDeployRole.Reach(StateAccess.own(target), cluster.deployable(), watched, site);
    return new GithubRoles(scope, "github", new GithubRoles.Inputs(target, spec, reach));
  }

  public OneOffTask task(String what, TaskSpec spec) {
    return task(what, spec, Map.of());
  }

  public OneOffTask task(String what, TaskSpec spec, Map<String, String> wired) {
    return new OneOffTask(place, what, new OneOffTask.Inputs(this, spec, wired));
  }
}
