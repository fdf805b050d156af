package dev.slipway.construct.amplify;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.amplify.FrontendSpec.DomainSpec;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebDomainTest {
  private static final StackModel STACK = Frontends.stack("main");

  @Test
  void leadsItsNameToTheBranch() {
    assertThat(STACK)
        .has("aws_amplify_domain_association.frontend")
        .has("app_id", "${aws_amplify_app.frontend.id}")
        .has("domain_name", "example.com")
        .has("sub_domain", List.of(Map.of("branch_name", "main", "prefix", "app")));
  }

  @Test
  void theDomainItselfHasNothingBeforeIt() {
    var spec = Optional.of(new DomainSpec("example.com", Optional.empty()));

    assertThat(Frontends.stack(Frontends.spec("main", spec)))
        .only("aws_amplify_domain_association")
        .has("sub_domain.0.prefix", "");
  }

  @Test
  void comesAfterTheBranchAndWaitsWithIt() {
    assertThat(STACK)
        .only("aws_amplify_domain_association")
        .has("depends_on", List.of("aws_amplify_branch.frontend"))
        .has(
            "count",
            "${length(setintersection(var.held_services, [\"all\", \"frontend\"])) > 0 ? 0 : 1}");
  }

  @Test
  void noApplyWaitsForRecordsThatAPersonWrites() {
    assertThat(STACK).only("aws_amplify_domain_association").has("wait_for_verification", false);
  }
}
