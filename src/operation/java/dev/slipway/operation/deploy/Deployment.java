package dev.slipway.operation.deploy;

import dev.slipway.operation.Console;
import dev.slipway.operation.Place;
import dev.slipway.operation.Scripts;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.deploy.Preparation.Prepared;
import dev.slipway.operation.state.StateStore;
import dev.slipway.operation.terraform.NoPlaceForState;
import dev.slipway.operation.terraform.Plan;
import dev.slipway.operation.terraform.PlanFile;
import dev.slipway.operation.terraform.Terraform;
import dev.slipway.synthesis.StackFile;
import dev.slipway.synthesis.StackModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One run of {@code scripts/deploy}: each step says what it is at, and may be the last. */
final class Deployment {
  private static final int DECLINED = 3;
  private static final int HELD = 4;

  private final Deploy wish;
  private final Place place;
  private final Console console;
  private final Scripts scripts;

  Deployment(Deploy wish, Place place) {
    this.wish = wish;
    this.place = place;
    console = place.console();
    scripts = new Scripts(place);
  }

  /** Returns the exit code. */
  int run() throws IOException {
    console.step("Synthesizing " + wish.stack);
    StackModel stack = scripts.synth(wish.stack);
    var account = Account.of(stack, place.environment());
    console.step("Asking AWS who we are");
    account.requireCredentials(stack.name());
    Path folder = StackFile.folder(place.project().output(), stack.name());
    var terraform = new Terraform(stack.name(), folder, place.environment());
    init(terraform, stack);
    var preparation = new Preparation(stack, account, terraform, console);
    String where = wish.stack + " in " + account;
    boolean reviewed = wish.reviewed.isPresent();
    Prepared prepared = preparation.make(wish.dryRun || reviewed, this::agreed);
    boolean stands = bring(prepared, terraform, where);
    if (stands && !wish.dryRun && !reviewed && !prepared.held().isEmpty()) {
      Prepared later = preparation.make(false, this::agreed);
      if (!later.held().equals(prepared.held())) {
        stands = bring(later, terraform, where);
      }
      prepared = later;
    }
    return stands ? tell(prepared.readiness()) : DECLINED;
  }

  private boolean bring(Prepared prepared, Terraform terraform, String where) throws IOException {
    try (var file = PlanFile.of(place, wish.stack)) {
      console.step("Planning " + wish.stack);
      Plan plan = terraform.plan(file.path(), variables(prepared.readiness()), wish.lockSeconds);
      console.clear();
      return bring(plan, prepared, terraform, where);
    }
  }

  /** Says what is planned, and does it where it is wanted; whether it was. */
  private boolean bring(Plan plan, Prepared prepared, Terraform terraform, String where) {
    var applying = new Applying(wish.stack, console, scripts);
    if (plan.isEmpty()) {
      console.say(where + ": nothing to change");
      if (!wish.dryRun) {
        applying.protect(); // whoever was killed after an apply could not
      }
      return true;
    }
    Set<String> losses = new Losses(wish.accepted).in(plan);
    console.say(where + ": " + PlanWords.planned(plan) + "\n");
    console.say(PlanWords.of(plan, losses) + "\n");
    if (prepared.migrates()) {
      console.say("Migrations run before that, for what starts for the first time.\n");
    }
    String digest = PlanDigest.of(plan);
    if (wish.dryRun) {
      console.say("This plan is " + digest + ".");
      return true;
    }
    PlanDigest.require(digest, wish.reviewed);
    Losses.refuse(losses);
    if (!agreed("Shall that be done?")) {
      console.warn("Nothing was changed.");
      return false;
    }
    prepared.migrate();
    applying.run(plan, terraform, wish.lockSeconds);
    console.say(wish.stack + ": " + PlanWords.done(plan));
    return true;
  }

  /** On the first day there is no place for the state. */
  private void init(Terraform terraform, StackModel stack) {
    console.step("Initialising Terraform");
    try {
      terraform.init();
    } catch (NoPlaceForState e) {
      if (wish.dryRun || !agreed("There is no place for the state yet. Shall it be made?")) {
        throw e;
      }
      console.step("Making a place for the state");
      StateStore.of(stack, place.environment()).make(console::step);
      terraform.init();
    }
  }

  private boolean agreed(String question) {
    if (wish.yes) {
      return true;
    }
    if (!console.attended()) {
      throw new Trouble("Nobody is there to ask: --yes agrees beforehand, --dry-run only looks.");
    }
    return console.hears("yes", question + " Only \"yes\" agrees:");
  }

  private int tell(Readiness readiness) {
    if (readiness.held().isEmpty()) {
      return 0;
    }
    console.say("\nHeld back: " + String.join(", ", readiness.held()) + ". What is missing:\n");
    readiness.lines().forEach(line -> console.say("  " + line));
    String again =
        "\nWhen that is there, run scripts/deploy %s again; docs/first-deployment.md says more.";
    console.say(again.formatted(wish.stack));
    return wish.dryRun ? 0 : HELD;
  }

  private List<String> variables(Readiness readiness) {
    List<String> all = new ArrayList<>();
    if (!readiness.held().isEmpty()) {
      all.add(Needs.holding(readiness.held()));
    }
    all.addAll(wish.variables); // of two words for one variable Terraform takes the last
    return all;
  }
}
