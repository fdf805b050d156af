package dev.slipway.environment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule that a state bucket is in one account and region: its name is one in all of AWS. */
final class OneOwner implements RuleAcrossFiles {
  private static final String BUCKET = "target.state.bucket";

  @Override
  public List<Fault> faults(List<EnvironmentFile> files) {
    Map<String, EnvironmentFile> owners = new HashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (EnvironmentFile file : files) {
      var place = file.statePlace();
      EnvironmentFile owner = owners.putIfAbsent(place.bucket(), file);
      if (owner != null && !owner.statePlace().account().equals(place.account())) {
        faults.add(file.fault(BUCKET, foreign(place, owner)));
      } else if (owner != null && !owner.statePlace().region().equals(place.region())) {
        faults.add(file.fault("target.state.region", elsewhere(place, owner)));
      }
    }
    return faults;
  }

  private static String foreign(StatePlace place, EnvironmentFile owner) {
    return "must be another name than in "
        + owner.at(BUCKET)
        + ": that bucket is account "
        + owner.statePlace().account()
        + "'s, no other has one of its name, and this is account "
        + place.account()
        + ", got '"
        + place.bucket()
        + "'";
  }

  private static String elsewhere(StatePlace place, EnvironmentFile owner) {
    return "must be "
        + owner.statePlace().region()
        + " as in "
        + owner.at("target.state.region")
        + ": it is the same bucket, got '"
        + place.region()
        + "'";
  }
}
