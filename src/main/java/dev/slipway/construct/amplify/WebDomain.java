package dev.slipway.construct.amplify;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.amplify_domain_association.AmplifyDomainAssociation;
import com.hashicorp.cdktf.providers.aws.amplify_domain_association.AmplifyDomainAssociationSubDomain;
import dev.slipway.construct.Part;
import dev.slipway.spec.amplify.FrontendSpec.DomainSpec;
import java.util.List;
import software.constructs.Construct;

/** A host name of our own that leads to an application. */
public final class WebDomain extends Part {
  /** Which application, and by which name. */
  public record Inputs(WebApp app, DomainSpec spec) {}

  public WebDomain(Construct scope, String id, Inputs in) {
    super(scope, id);
    var domain =
        AmplifyDomainAssociation.Builder.create(this, MAIN)
            .appId(in.app().appId())
            .domainName(in.spec().name())
            .subDomain(
                List.of(
                    AmplifyDomainAssociationSubDomain.builder()
                        .branchName(in.app().branchName())
                        .prefix(in.spec().prefix().orElse(""))
                        .build()))
            // The records that prove whose domain it is are known only now, and a person writes
            // them where the domain is kept: an apply would wait for that, and give up.
            .waitForVerification(false)
            .build();
    domain.addOverride("count", in.app().count());
    domain.setDependsOn(List.of(in.app().branchReference()));
  }
}
