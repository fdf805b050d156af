package dev.slipway.operation.deploy;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.terraform.Change;
import dev.slipway.operation.terraform.Plan;
import dev.slipway.synthesis.lock.Stateful;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a plan would destroy that Terraform cannot bring back. A synth refuses what follows from a
 * changed file; what follows from the other side, a resource that somebody changed in AWS or a type
 * that the file dropped, only a plan shows.
 *
 * @param accepted addresses of which somebody said that they may go
 */
record Losses(List<String> accepted) {

  Set<String> in(Plan plan) {
    Set<String> addresses = new TreeSet<>();
    for (Change change : plan.changes()) {
      boolean goes = change.kind() == Change.Kind.DESTROY || change.kind() == Change.Kind.REPLACE;
      if (goes && Stateful.is(change.type()) && !accepted.contains(change.address())) {
        addresses.add(change.address());
      }
    }
    return addresses;
  }

  static void refuse(Set<String> losses) {
    if (!losses.isEmpty()) {
      throw new Trouble(
          "What %s holds would be lost: nothing was changed. --accept-replacement ADDRESS, once for each, lets it be."
              .formatted(String.join(", ", losses)));
    }
  }
}
