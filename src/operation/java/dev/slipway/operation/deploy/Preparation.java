package dev.slipway.operation.deploy;

import dev.slipway.operation.Console;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.StateFile;
import dev.slipway.operation.fleet.Units;
import dev.slipway.operation.terraform.State;
import dev.slipway.operation.terraform.Terraform;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What comes before a plan: to see what can start, and to run the data set-up that it waits for.
 */
record Preparation(StackModel stack, Account account, Terraform terraform, Console console) {
  /**
   * What was found.
   *
   * @param firsts what runs before services; none where nothing stands yet
   * @param starting what the next apply starts
   */
  record Prepared(Readiness readiness, Optional<Firsts> firsts, List<String> starting) {
    List<String> held() {
      return readiness.held();
    }

    /** Whether migrations come between the plan and its apply. */
    boolean migrates() {
      return firsts.isPresent() && firsts.get().migrates(starting);
    }

    void migrate() {
      firsts.ifPresent(each -> each.migrate(starting));
    }
  }

  /**
   * Says what can start.
   *
   * @param only whether nothing may be run
   */
  Prepared make(boolean only, Predicate<String> agreed) {
    console.step("Asking AWS what is there");
    List<Needs> needs = Needs.of(stack);
    State state = terraform.state();
    Readiness readiness = Readiness.of(needs, state, account);
    List<String> starting = readiness.starting(needs, state);
    if (state.outputs().isEmpty()) {
      boolean waits = runsFirst();
      return new Prepared(
          waits ? readiness.waiting(starting) : readiness,
          Optional.empty(),
          waits ? List.of() : starting);
    }
    if (readiness.held().isEmpty() && starting.isEmpty()) {
      return new Prepared(readiness, Optional.empty(), starting);
    }
    var units = Units.of(stack.name(), state);
    var firsts = new Firsts(new Fleet(stack, account, StateFile.of(stack), state, units), console);
    if (!only && firsts.setUp(agreed)) {
      readiness = Readiness.of(needs, state, account);
    }
    return new Prepared(
        readiness.and(firsts.lacks()), Optional.of(firsts), readiness.starting(needs, state));
  }

  /** Whether there is anything to run before services, which a first apply has to make. */
  private boolean runsFirst() {
    return stack.resources("aws_ecs_task_definition").stream()
        .map(Block::name)
        .anyMatch(name -> name.matches("(.*_)?(migrat[a-z]*|data_setup)"));
  }
}
