package dev.slipway.environment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rule that no two files may say the same: the later one is at fault and names the earlier. */
record Distinct(String key, Function<EnvironmentFile, Object> value, String rule)
    implements RuleAcrossFiles {
  @Override
  public List<Fault> faults(List<EnvironmentFile> files) {
    Map<Object, EnvironmentFile> owners = new HashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (EnvironmentFile file : files) {
      EnvironmentFile owner = owners.putIfAbsent(value.apply(file), file);
      if (owner != null) {
        faults.add(file.fault(key, rule + ", got that of " + owner.at(key)));
      }
    }
    return faults;
  }
}
