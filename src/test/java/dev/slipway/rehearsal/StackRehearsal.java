package dev.slipway.rehearsal;

import static dev.slipway.rehearsal.Terraform.AS_STATE_SAYS;

import dev.slipway.environment.EnvironmentFile;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** One stack from nothing to nothing. */
final class StackRehearsal {
  private final Stage stage;
  private final EnvironmentFile file;
  private final Terraform terraform;
  private final BiConsumer<String, String> progress;
  private final Row row;

  StackRehearsal(Stage stage, EnvironmentFile file, BiConsumer<String, String> progress) {
    this.stage = stage;
    this.file = file;
    this.progress = progress;
    terraform = stage.copy(file, file.stackId());
    row = new Row(file.stackId());
  }

  Row row() {
    return row;
  }

  /** Applies exactly what was planned. */
  void apply() {
    row.apply =
        timed(
            "apply",
            () -> {
              succeed(terraform.init());
              var plan = succeed(terraform.plan());
              row.resources =
                  (int)
                      plan.changes().stream().filter(change -> change.endsWith(": create")).count();
              succeed(terraform.applyPlan());
              return "";
            });
  }

  /** What stands must be what was asked for: by Terraform's own account and by AWS's. */
  void check() {
    row.replan =
        timed(
            "re-plan",
            () -> {
              succeed(terraform.replan());
              var inspection = new Inspection(file, stage.aws(file), terraform);
              inspection.changesNothingWhenItIsLeft(stage.isDocumented());
              none(inspection.unmet());
              return "empty ";
            });
  }

  void destroy() {
    row.destroy =
        timed(
            "destroy",
            () -> {
              Images.push(stage.aws(file), terraform);
              if (stage.isProtected(file)) {
                stage.unprotect(file, terraform);
                succeed(terraform.apply(AS_STATE_SAYS));
              }
              letGo(StackModel.read(terraform.folder().resolve("cdk.tf.json")));
              succeed(terraform.destroy(AS_STATE_SAYS));
              none(
                  Leftovers.of(stage.aws(file), file.system(), file.environment()).stream()
                      .map(arn -> "destroy left " + arn)
                      .toList());
              none(Snapshots.unrestorable(file, stage.aws(file)));
              return "";
            });
  }

  /** What Terraform must refuse to destroy until a person takes it out of the state. */
  private void letGo(StackModel stack) {
    var kept =
        stack.resources().stream()
            .filter(block -> block.body().isTrue("lifecycle.prevent_destroy"))
            .map(Block::address)
            .toList();
    if (!kept.isEmpty()) {
      var refused = terraform.destroy(AS_STATE_SAYS);
      if (!refused.said().contains("prevent_destroy")) {
        throw Failure.of(row.stack, terraform.folder(), refused);
      }
      succeed(terraform.forget(kept));
    }
  }

  private String timed(String step, Supplier<String> work) {
    progress.accept(row.stack, step);
    long start = System.nanoTime();
    try {
      String result = work.get();
      double seconds = (System.nanoTime() - start) / 1e9;
      progress.accept(row.stack, "%s done: %s%.0f s".formatted(step, result, seconds));
      return "%s%.0f s".formatted(result, seconds);
    } catch (RuntimeException e) {
      row.fail(e.getMessage());
      progress.accept(row.stack, step + " FAILED");
      throw e;
    } finally {
      row.seconds += (System.nanoTime() - start) / 1e9;
    }
  }

  private Step succeed(Step step) {
    return Failure.unlessSucceeded(row.stack, terraform, step);
  }

  private void none(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new Failure(row.stack + ": " + String.join("\n  ", faults));
    }
  }
}
