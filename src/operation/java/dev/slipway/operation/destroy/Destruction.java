package dev.slipway.operation.destroy;

import dev.slipway.operation.Console;
import dev.slipway.operation.Place;
import dev.slipway.operation.Scripts;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.terraform.ApplyProgress;
import dev.slipway.operation.terraform.Plan;
import dev.slipway.operation.terraform.PlanFile;
import dev.slipway.operation.terraform.Stood;
import dev.slipway.operation.terraform.Terraform;
import dev.slipway.synthesis.StackFile;
import dev.slipway.synthesis.StackModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One run of {@code scripts/destroy}: each step says what it is at, and may be the last. */
final class Destruction {
  private static final int DECLINED = 3;
  private static final String REFUSED =
      "Nothing was destroyed. Let go what refuses in the environment file, apply that by"
          + " scripts/deploy %s, and come again.";

  private final Destroy wish;
  private final Place place;
  private final Console console;
  private final Scripts scripts;
  private final Path folder;
  private final Terraform terraform;

  Destruction(Destroy wish, Place place) {
    this.wish = wish;
    this.place = place;
    console = place.console();
    scripts = new Scripts(place);
    folder = StackFile.folder(place.project().output(), wish.stack);
    terraform = new Terraform(wish.stack, folder, place.environment());
  }

  /** Returns the exit code. */
  int run() throws IOException {
    if (wish.agreed.isPresent() && !wish.agreed.get().equals(wish.stack)) {
      throw new Trouble(
          2, "--yes-destroy names " + wish.agreed.get() + ", but this is " + wish.stack);
    }
    console.step("Synthesizing " + wish.stack);
    StackModel stack = scripts.synth(wish.stack);
    var account = Account.of(stack, place.environment());
    console.step("Asking AWS who we are");
    account.requireCredentials(stack.name());
    console.step("Initialising Terraform");
    terraform.init();
    List<Stood> standing = standing();
    if (standing.isEmpty()) {
      if (!wish.dryRun) {
        forget();
      }
      console.say("Nothing of " + wish.stack + " stands.");
      return 0;
    }
    requireStanding(standing);
    standing.removeIf(each -> wish.letGo.contains(each.address()));
    return goodbye(standing, stack, account);
  }

  private int goodbye(List<Stood> standing, StackModel stack, Account account) throws IOException {
    var farewell = new Farewell(standing);
    console.step("Asking AWS what refuses to go");
    List<String> refusing = new Refusals(stack, account).of(standing);
    console.say("%s in %s: %d to destroy".formatted(wish.stack, account, standing.size()));
    farewell.paragraphs().forEach(each -> console.say("\n" + each));
    if (!refusing.isEmpty()) {
      console.say("\nRefuses to go:\n  " + String.join("\n  ", refusing));
    }
    console.say("\ndocs/going-down.md says more.");
    if (wish.dryRun) {
      return 0;
    }
    if (!refusing.isEmpty()) {
      throw new Trouble(REFUSED.formatted(wish.stack));
    }
    if (!agreed()) {
      console.warn("Nothing was destroyed.");
      return DECLINED;
    }
    takeDown();
    new Revisions(stack, account).retire();
    forget();
    List<String> remains = new Remains(account).of(farewell, wish.letGo);
    console.say("\n" + wish.stack + ": all destroyed");
    if (!remains.isEmpty()) {
      console.say("\nLeft:\n  " + String.join("\n  ", remains));
    }
    return 0;
  }

  private void takeDown() throws IOException {
    try (var file = PlanFile.of(place, wish.stack)) {
      wish.letGo.forEach(terraform::forget);
      console.step("Planning");
      Plan plan = terraform.planDestroy(file.path(), wish.lockSeconds);
      var progress = new ApplyProgress(console, plan.changes().size());
      terraform.apply(plan, wish.lockSeconds, progress::tell);
      console.clear();
    } catch (Trouble e) {
      throw new Trouble(Farewells.explain(wish.stack, e.getMessage()), e);
    }
    List<Stood> left = standing();
    if (!left.isEmpty()) {
      throw new Trouble(left.size() + " still stand: run scripts/destroy " + wish.stack + " again");
    }
  }

  private List<Stood> standing() {
    return terraform.state().resources();
  }

  private void requireStanding(List<Stood> standing) {
    for (String address : wish.letGo) {
      if (standing.stream().noneMatch(each -> each.address().equals(address))) {
        throw new Trouble(2, "--let-go names " + address + ", which does not stand");
      }
    }
  }

  /** The lock of addresses protects nothing any more. Terraform's own trace would speak against. */
  private void forget() throws IOException {
    Files.deleteIfExists(folder.resolve(".terraform").resolve("terraform.tfstate"));
    scripts.run("synth", List.of("--not-applied", wish.stack));
  }

  private boolean agreed() {
    if (wish.agreed.isPresent()) {
      return true;
    }
    if (!console.attended()) {
      String how = "Nobody is there to ask: --yes-destroy %s agrees beforehand, --dry-run looks.";
      throw new Trouble(how.formatted(wish.stack));
    }
    return console.hears(wish.stack, "Nothing brings it back. The stack's name agrees:");
  }
}
