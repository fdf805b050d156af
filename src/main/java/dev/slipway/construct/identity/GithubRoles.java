package dev.slipway.construct.identity;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.identity.GithubEnvironmentSpec;
import java.util.List;
import java.util.stream.Stream;
import software.constructs.Construct;

/** The roles in which GitHub's workflows build and deploy one environment. */
public final class GithubRoles extends Part implements HasOutputs {
  /** Whose workflows may do what. */
  public record Inputs(
      TargetSpec target, GithubEnvironmentSpec spec, GithubDeployRole.Reach reach) {}

  private final GithubBuildRole build;
  private final GithubDeployRole deploy;

  public GithubRoles(Construct scope, String id, Inputs in) {
    super(scope, id);
    var spec = in.spec();
    var trust = new GithubTrust(providerArn(in), spec.workflows());
    build =
        new GithubBuildRole(
            this,
            "build",
            new GithubBuildRole.Inputs(
                spec.naming(), trust, in.target(), in.reach().deployable().repositories()));
    deploy =
        new GithubDeployRole(
            this,
            "deploy",
            new GithubDeployRole.Inputs(
                spec.naming(), trust, in.target(), spec.environment(), in.reach()));
  }

  /** By its name where another stack makes it, maybe later than this one makes roles. */
  private String providerArn(Inputs in) {
    return in.spec().makesProvider()
        ? new GithubProvider(this, MAIN, new GithubProvider.Inputs()).arn()
        : GithubProvider.arn(in.target());
  }

  @Override
  public List<Output> outputs() {
    return Stream.of(build, deploy).flatMap(each -> each.outputs().stream()).toList();
  }
}
