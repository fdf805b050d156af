package dev.slipway.operation.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.operation.Place;
import dev.slipway.operation.Scripts;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.terraform.State;
import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack that stands, and what it runs.
 *
 * @param account where, by credentials that fit
 * @param file where its state lies
 */
public record Fleet(StackModel stack, Account account, StateFile file, State state, Units units) {

  /** Looks it up; whose credentials are another account's learns it here. */
  public static Fleet open(Place place, String name) {
    place.console().step("Looking up " + name);
    StackModel stack = new Scripts(place).synth(name);
    var account = Account.of(stack, place.environment());
    account.requireCredentials(name);
    var file = StateFile.of(stack);
    State state = file.read(account);
    place.console().clear();
    return new Fleet(stack, account, file, state, Units.of(name, state));
  }

  /** Where its tasks run. */
  public List<String> subnets() {
    List<String> ids = new ArrayList<>();
    for (JsonNode each : state.output("private_subnet_ids")) {
      ids.add(each.asText());
    }
    return ids;
  }
}
