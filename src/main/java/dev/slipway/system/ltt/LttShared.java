package dev.slipway.system.ltt;

import static dev.slipway.construct.Ids.silent;

import dev.slipway.construct.Ids;
import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.identity.Deployable;
import dev.slipway.construct.identity.GithubBuildRole;
import dev.slipway.construct.identity.GithubDeployRole;
import dev.slipway.construct.identity.GithubProvider;
import dev.slipway.construct.identity.GithubTrust;
import dev.slipway.construct.identity.StateAccess;
import dev.slipway.construct.identity.Watched;
import dev.slipway.spec.ltt.LttSharedSpec;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import java.util.Optional;
import software.constructs.Construct;

/** What all of LTT's platforms share. */
public final class LttShared extends SystemStack {
  public LttShared(Construct app, StackName stack, LttSharedSpec spec) {
    super(app, stack, spec.target());

    var place = place(silent("repositories"));
    spec.repositories()
        .forEach(
            (name, each) ->
                add(
                    new ImageRepository(
                        place, Ids.of(name), new ImageRepository.Inputs(name, each))));
    workflows(spec);
  }

  private void workflows(LttSharedSpec spec) {
    var github = new GithubProvider(this, "github", new GithubProvider.Inputs());
    var naming = spec.github().naming();
    var trust = new GithubTrust(github.arn(), spec.github().workflows());
    var build = new GithubBuildRole.Inputs(naming, trust, target(), spec.github().pushes());

    add(new GithubBuildRole(this, "github_build", build));
    for (String environment : spec.github().environments()) {
      add(
          environment,
          new GithubDeployRole(
              this,
              "github_deploy_" + environment,
              new GithubDeployRole.Inputs(
                  naming, trust, target(), environment, reach(spec, environment))));
    }
  }

  /** What stands in other stacks is known by how it is named. */
  private GithubDeployRole.Reach reach(LttSharedSpec spec, String environment) {
    var naming = LttSpec.naming(environment);
    return new GithubDeployRole.Reach(
        StateAccess.beside(target(), environment),
        Deployable.below(naming, spec.github().pushes()),
        Watched.below(naming, LttSpec.secrets(environment)),
        Optional.empty());
  }
}
