package dev.slipway.spec;

import java.util.HashMap;
import java.util.Map;

/** What LTT's environments share: repositories and the role that deploys. */
public record LttSharedSpec(
    @Meaning("Where the stack lands.") TargetSpec target,
    @Meaning("Container repositories by name.") Map<String, RepositorySpec> repositories,
    @Meaning("Which GitHub workflows may deploy.") GithubSpec github)
    implements EnvironmentSpec {
  public LttSharedSpec {
    var rules = new Rules();
    Map<String, String> addresses = new HashMap<>();
    for (String name : repositories.keySet()) {
      String key = "repositories." + name;
      String twin = addresses.putIfAbsent(name.replaceAll("[^a-z0-9]+", "_"), name);
      rules
          .require(ImageSpec.isRepository(name), key, ImageSpec.REPOSITORY, name)
          .require(twin == null, key, "must differ from " + twin + " in more than punctuation")
          .require(!SecretName.startsWithDigit(name), key, SecretName.NO_ADDRESS);
    }
    rules.enforce();
  }
}
