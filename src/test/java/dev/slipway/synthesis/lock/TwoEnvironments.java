package dev.slipway.synthesis.lock;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.lock.AddressLocks.LockedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A folder with the environment files {@code ltt/dev.yaml} and {@code ltt/prod.yaml}. */
record TwoEnvironments(Path environments) {
  static final String BUCKET = "'aws_s3_bucket': {'logs': {'bucket': 'logs'}}";
  static final String NO_BUCKET = "'aws_lb': {}";

  static TwoEnvironments in(Path environments) throws IOException {
    TwoEnvironments two = new TwoEnvironments(environments);
    Files.createDirectory(environments.resolve("ltt"));
    Files.createFile(two.prod());
    Files.createFile(two.dev());
    return two;
  }

  Path prod() {
    return environments.resolve("ltt/prod.yaml");
  }

  Path dev() {
    return environments.resolve("ltt/dev.yaml");
  }

  Path lock(String environment) {
    return environments.resolve("ltt").resolve(environment + ".addresses");
  }

  /** Says that production was applied, which its lock is told by a person. */
  String apply() {
    return new AppliedWord("ltt-prod", prod(), true).write(Traces.NONE);
  }

  static LockedStack stack(String name, String resources) {
    return LockedStack.of(
        StackModel.parse(name, "{'resource': {%s}}".formatted(resources).replace('\'', '"')));
  }

  /** Reviews a run of production alone. */
  LockReview review(boolean ci, String resources, String... accepted) {
    Map<Path, LockedStack> run = Map.of(prod(), stack("ltt-prod", resources));
    return AddressLocks.review(environments, run, Set.of(accepted), ci);
  }
}
