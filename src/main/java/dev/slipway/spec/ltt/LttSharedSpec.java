package dev.slipway.spec.ltt;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.Meaning;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.ecr.RepositorySpec;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.identity.GithubSpec;
import dev.slipway.spec.rules.AddressNames;
import dev.slipway.spec.rules.Rules;
import java.util.Map;

/** What LTT's environments share: repositories and the roles of GitHub's workflows. */
public record LttSharedSpec(
    @Meaning("Where the stack lands.") TargetSpec target,
    @Meaning("Container repositories by name.") Map<String, RepositorySpec> repositories,
    @Meaning("Which GitHub workflows may push images and deploy them.") GithubSpec github)
    implements EnvironmentSpec {
  public LttSharedSpec {
    var rules = new Rules();
    for (String name : repositories.keySet()) {
      rules.require(
          ImageSpec.isRepository(name), "repositories." + name, ImageSpec.REPOSITORY, name);
    }
    AddressNames.check(rules, "repositories", repositories.keySet());
    github.checkKnown(rules, "github", repositories.keySet());
    rules.enforce();
  }
}
