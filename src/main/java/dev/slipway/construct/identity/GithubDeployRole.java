package dev.slipway.construct.identity;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.constructs.Construct;

/**
 * The role that workflows take in one GitHub environment, to deploy an environment; whoever does by
 * hand what they do needs no more.
 */
public final class GithubDeployRole extends Part implements HasOutputs {
  /**
   * Who may deploy what.
   *
   * @param naming before {@code -deploy-<environment>}
   * @param environment the GitHub environment
   */
  public record Inputs(
      Naming naming, GithubTrust trust, TargetSpec target, String environment, Reach reach) {}

  /** All that the role may do. */
  public record Reach(
      StateAccess state, Deployable deployable, Watched watched, Optional<Site> site) {
    List<Statement> permissions(TargetSpec target) {
      return Stream.of(
              deployable.permissions(target),
              watched.permissions(target),
              site.map(Site::permissions).orElse(List.of()),
              state.permissions(target))
          .flatMap(List::stream)
          .toList();
    }
  }

  private final String environment;
  private final Role role;

  public GithubDeployRole(Construct scope, String id, Inputs in) {
    super(scope, id);
    environment = in.environment();
    role =
        new Role(
            this,
            MAIN,
            new Role.Inputs(
                in.naming().of(Kind.ROLE, "deploy", environment),
                "Workflows of " + in.trust().workflows().repository() + " deploy " + environment,
                in.trust().environment(environment),
                in.reach().permissions(in.target())));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(
            "github_deploy_role_arn",
            "The role in which workflows deploy " + environment,
            role.arn()));
  }
}
