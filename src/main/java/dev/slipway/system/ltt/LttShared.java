package dev.slipway.system.ltt;

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

  public LttShared(Construct app, StackName name, LttSharedSpec spec) {
    super(app, name, spec.target());

    var place = repositories();
    spec.repositories()
        .forEach((key, each) -> repositories.put(key, repository(place, Ids.of(key), key, each)));
    workflows(spec);
  }

  private void workflows(LttSharedSpec spec) {
    var github = new GithubProvider(this, "github", new GithubProvider.Inputs());
    var trust = new GithubTrust(github.arn(), spec.github());
    List<String> pushed =
        spec.github().pushes().stream().map(each -> repositories.get(each).arn()).toList();

    var build =
        new GithubBuildRole(this, "github_build", new GithubBuildRole.Inputs(trust, pushed));
    output("github_build_role_arn", "The role in which workflows push images", build.arn());
    for (String environment : spec.github().environments()) {
      var deploy =
          new GithubDeployRole(
              this,
              "github_deploy_" + environment,
              new GithubDeployRole.Inputs(
                  trust, target(), environment, LttSpec.naming(environment), pushed));
      output(
          environment + "_github_deploy_role_arn",
          "The role in which workflows deploy " + environment,
          deploy.arn());
    }
  }
}
