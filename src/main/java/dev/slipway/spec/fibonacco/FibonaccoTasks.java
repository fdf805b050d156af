package dev.slipway.spec.fibonacco;

import static dev.slipway.spec.fibonacco.FibonaccoSpec.API;
import static dev.slipway.spec.fibonacco.FibonaccoSpec.QUEUE_DEPTH;
import static dev.slipway.spec.fibonacco.FibonaccoSpec.WIRED;

import dev.slipway.spec.ecs.CommonSpec;
import dev.slipway.spec.ecs.DataSetupSpec;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.ecs.LogSpec;
import dev.slipway.spec.ecs.SchedulerSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.ecs.WorkerSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that runs is one application, in one image, and writes where its owners look. */
record FibonaccoTasks(
    CommonSpec laravel,
    ServiceSpec api,
    WorkerSpec queueWorker,
    SchedulerSpec scheduler,
    TaskSpec migration) {
  private static final String LARAVEL = "laravel";
  private static final String WORKER = "queueWorker.runs";
  private static final String MIGRATION = "migration";

  void check(Rules rules, Map<String, SecretSpec> secrets) {
    api.check(rules, API, secrets, WIRED);
    queueWorker.check(rules, "queueWorker", secrets, WIRED, Set.of(QUEUE_DEPTH));
    scheduler.check(rules, "scheduler", secrets, WIRED);
    migration.check(rules, MIGRATION, secrets, WIRED);
    checkTold(rules, secrets);
    checkImages(rules);
    checkLogs(rules);
  }

  /** Requires that what Laravel reads of the data set-up's secrets is written there. */
  void checkRead(Rules rules, DataSetupSpec setup) {
    setup.checkRead(rules, LARAVEL + ".secrets", laravel.secrets());
    setup.checkRead(rules, "api.runs.secrets", api.runs().secrets());
    setup.checkRead(rules, WORKER + ".secrets", queueWorker.runs().secrets());
    setup.checkRead(rules, due() + ".secrets", scheduler.secrets());
    setup.checkRead(rules, MIGRATION + ".secrets", migration.secrets());
  }

  private void checkTold(Rules rules, Map<String, SecretSpec> secrets) {
    Set<String> set = new TreeSet<>(WIRED);
    set.addAll(api.sets());
    set.addAll(queueWorker.sets());
    set.addAll(scheduler.sets());
    laravel.check(rules, LARAVEL, secrets, set);
    var answers = api.runs();
    var works = queueWorker.runs();
    laravel.checkOwn(rules, LARAVEL, "api.runs", answers.variables(), answers.secrets());
    laravel.checkOwn(rules, LARAVEL, WORKER, works.variables(), works.secrets());
    laravel.checkOwn(rules, LARAVEL, due(), scheduler.variables(), scheduler.secrets());
    laravel.checkOwn(rules, LARAVEL, MIGRATION, migration.variables(), migration.secrets());
  }

  private void checkImages(Rules rules) {
    var image = api.runs().image();
    ImageSpec.checkSame(rules, WORKER + ".image", queueWorker.runs().image(), API, image);
    ImageSpec.checkSame(rules, due() + ".image", scheduler.image(), API, image);
    ImageSpec.checkSame(rules, "migration.image", migration.image(), API, image);
  }

  private void checkLogs(Rules rules) {
    Map<String, LogSpec> logs = new LinkedHashMap<>();
    logs.put("api.runs.logs", api.runs().logs());
    logs.put(WORKER + ".logs", queueWorker.runs().logs());
    logs.put(due() + ".logs", scheduler.logs());
    logs.put("migration.logs", migration.logs());
    LogSpec.checkShared(rules, logs);
  }

  /** Where the scheduler's task stands in the file. */
  private String due() {
    return scheduler.key("scheduler");
  }
}
