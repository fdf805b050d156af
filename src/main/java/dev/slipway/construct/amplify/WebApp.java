package dev.slipway.construct.amplify;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.amplify_app.AmplifyApp;
import com.hashicorp.cdktf.providers.aws.amplify_app.AmplifyAppCustomRule;
import com.hashicorp.cdktf.providers.aws.amplify_branch.AmplifyBranch;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.identity.Role;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.amplify.FrontendSpec;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/**
 * A single-page application that Amplify builds and serves; a person connects it with its
 * repository. Stateful.
 */
public final class WebApp extends Part implements HasOutputs {
  /**
   * What is built for whom.
   *
   * @param wired variables that only the stack knows, as Terraform reads them
   */
  public record Inputs(
      Naming naming,
      TargetSpec target,
      HeldServices held,
      FrontendSpec spec,
      Map<String, String> wired) {}

  private static final String BRANCH = silent("branch");

  private final Inputs in;
  private final AmplifyApp app;

  public WebApp(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    app = app(role());
    branch();
    in.spec()
        .domain()
        .ifPresent(spec -> new WebDomain(this, silent("domain"), new WebDomain.Inputs(this, spec)));
  }

  public String appId() {
    return app.getId();
  }

  public String defaultDomain() {
    return app.getDefaultDomain();
  }

  /** The host at which Amplify serves the branch, whoever stands before it. */
  public String branchHost() {
    return in.spec().label() + "." + defaultDomain();
  }

  /** Where Amplify serves the branch. */
  public String branchUrl() {
    return "https://" + branchHost();
  }

  /** Where people open the application. */
  public String address() {
    return in.spec().domain().map(domain -> "https://" + domain.host()).orElseGet(this::branchUrl);
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("amplify_app_id", "The application in Amplify", appId()),
        new Output("amplify_default_domain", "Domain that Amplify gave", defaultDomain()),
        new Output("amplify_branch_url", "Where Amplify serves the branch", branchUrl()));
  }

  String branchName() {
    return in.spec().branch();
  }

  String branchReference() {
    return Ids.reference(AmplifyBranch.TF_RESOURCE_TYPE, this, BRANCH);
  }

  /** The number of a resource that needs the branch. */
  String count() {
    return in.held().countOf(this);
  }

  /**
   * The role that a build runs as: whoever can push has it. Amplify asks for permissions where it
   * deploys a backend, too, and this one does not. It is there from the start because taking a role
   * from an app replaces the app:
   * https://docs.aws.amazon.com/amplify/latest/userguide/amplify-service-role.html
   */
  private Role role() {
    var target = in.target();
    return new Role(
        this,
        silent("build"),
        new Role.Inputs(
            in.naming().of(Kind.ROLE, "build"),
            "Builds " + in.naming().prefix() + " and may do nothing else",
            Role.service(
                "amplify.amazonaws.com", target.account(), target.arn("amplify", "apps/*")),
            List.of()));
  }

  private AmplifyApp app(Role role) {
    return AmplifyApp.Builder.create(this, MAIN)
        .name(in.naming().prefix())
        .platform("WEB")
        .buildSpec(BuildSteps.yaml(in.spec().bundle()))
        .environmentVariables(Text.variables(in.spec().variables(), in.wired()))
        .iamServiceRoleArn(role.arn())
        .customRule(
            List.of(
                AmplifyAppCustomRule.builder()
                    .source(Pages.PATHS)
                    .target("/index.html")
                    .status("200")
                    .build()))
        // A person sets it, with a token that must not get here; see docs/amplify.md.
        .lifecycle(
            TerraformResourceLifecycle.builder().ignoreChanges(List.of("repository")).build())
        .build();
  }

  /**
   * Held until the app has its repository: Amplify connects none while a branch from before exists.
   * https://github.com/aws-amplify/amplify-hosting/issues/2854
   */
  private void branch() {
    var spec = in.spec();
    var branch =
        AmplifyBranch.Builder.create(this, BRANCH)
            .appId(app.getId())
            .branchName(spec.branch())
            // Amplify serves the branch below this name.
            .displayName(spec.label())
            .framework(spec.framework())
            .stage(spec.stage().name())
            .enableAutoBuild(spec.autoBuild())
            .build();
    branch.addOverride("count", count());
  }
}
