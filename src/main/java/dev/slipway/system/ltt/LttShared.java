package dev.slipway.system.ltt;

import static dev.slipway.construct.Ids.silent;

import dev.slipway.construct.Ids;
import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.identity.GithubDeployRole;
import dev.slipway.spec.ltt.LttSharedSpec;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import java.util.List;
import software.constructs.Construct;

/** What all of LTT's platforms share. */
public final class LttShared extends SystemStack {
  public LttShared(Construct app, StackName name, LttSharedSpec spec) {
    super(app, name, spec.target());

    var place = place(silent("repositories"));
    var repositories =
        spec.repositories().entrySet().stream()
            .map(
                each ->
                    add(
                        new ImageRepository(
                            place,
                            Ids.of(each.getKey()),
                            new ImageRepository.Inputs(each.getKey(), each.getValue()))))
            .toList();
    deployRole(spec, repositories);
  }

  private void deployRole(LttSharedSpec spec, List<ImageRepository> repositories) {
    var role =
        new GithubDeployRole(
            this,
            "github",
            new GithubDeployRole.Inputs(
                target(),
                spec.github(),
                LttSpec.system().prefix(),
                repositories.stream().map(ImageRepository::arn).toList()));
    output("github_deploy_role_arn", "The role that GitHub's workflows take", role.arn());
  }
}
