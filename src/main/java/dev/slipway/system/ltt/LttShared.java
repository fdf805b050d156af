package dev.slipway.system.ltt;

import static dev.slipway.construct.Ids.silent;

import dev.slipway.construct.Ids;
import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.identity.GithubBuildRole;
import dev.slipway.construct.identity.GithubDeployRole;
import dev.slipway.construct.identity.GithubProvider;
import dev.slipway.construct.identity.GithubTrust;
import dev.slipway.spec.ltt.LttSharedSpec;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** What all of LTT's platforms share. */
public final class LttShared extends SystemStack {
  private final Map<String, ImageRepository> repositories = new LinkedHashMap<>();

  public LttShared(Construct app, StackName stack, LttSharedSpec spec) {
    super(app, stack, spec.target());

    var place = place(silent("repositories"));
    spec.repositories()
        .forEach(
            (name, each) ->
                repositories.put(
                    name,
                    add(
                        new ImageRepository(
                            place, Ids.of(name), new ImageRepository.Inputs(name, each)))));
    workflows(spec);
  }

  private void workflows(LttSharedSpec spec) {
    var github = new GithubProvider(this, "github", new GithubProvider.Inputs());
    var trust = new GithubTrust(github.arn(), spec.github());
    List<String> pushed =
        spec.github().pushes().stream().map(each -> repositories.get(each).arn()).toList();

    add(new GithubBuildRole(this, "github_build", new GithubBuildRole.Inputs(trust, pushed)));
    for (String environment : spec.github().environments()) {
      add(
          environment,
          new GithubDeployRole(
              this,
              "github_deploy_" + environment,
              new GithubDeployRole.Inputs(
                  trust, target(), environment, LttSpec.naming(environment), pushed)));
    }
  }
}
