package dev.slipway.construct.amplify;

import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformVariable;
import dev.slipway.construct.Ids;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.spec.amplify.BundleSpec;
import dev.slipway.spec.amplify.FrontendSpec;
import dev.slipway.spec.amplify.FrontendSpec.DomainSpec;
import dev.slipway.spec.amplify.FrontendSpec.Stage;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Front ends as tests need them. */
public final class Frontends {
  static final BundleSpec BUNDLE =
      new BundleSpec(
          "shop-frontend",
          List.of("npm ci"),
          List.of("npm run build"),
          "dist",
          List.of("node_modules/**/*"));

  private Frontends() {}

  static FrontendSpec spec(String branch, Optional<DomainSpec> domain) {
    return new FrontendSpec(
        branch,
        Stage.DEVELOPMENT,
        "React",
        true,
        BUNDLE,
        Map.of("VITE_CLIENT", "100 %{x} ${y}"),
        domain);
  }

  /**
   * A stack with nothing but the front end, built from a branch and shown under app.example.com.
   */
  public static StackModel stack(String branch) {
    return stack(spec(branch, Optional.of(new DomainSpec("example.com", Optional.of("app")))));
  }

  static StackModel stack(FrontendSpec spec) {
    return Synthesized.synthScope(
        scope -> {
          var held = new HeldServices(scope, Ids.silent("held"), new HeldServices.Inputs());
          TerraformVariable.Builder.create(scope, "api").defaultValue("https://api").build();
          var wired = Map.of("VITE_API_URL", "${var.api}");
          var app =
              new WebApp(
                  scope,
                  "frontend",
                  new WebApp.Inputs(Specs.NAMING, Specs.TARGET, held, spec, wired));
          TerraformOutput.Builder.create(scope, "branch_url").value(app.branchUrl()).build();
          TerraformOutput.Builder.create(scope, "address").value(app.address()).build();
        });
  }
}
