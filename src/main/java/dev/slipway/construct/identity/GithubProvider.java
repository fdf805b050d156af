package dev.slipway.construct.identity;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.iam_openid_connect_provider.IamOpenidConnectProvider;
import dev.slipway.construct.Part;
import dev.slipway.spec.TargetSpec;
import java.util.List;
import software.constructs.Construct;

/** GitHub as an issuer of identities, of which an account has one: no key lives anywhere. */
public final class GithubProvider extends Part {
  /** Nothing is needed. */
  public record Inputs() {}

  private final String arn;

  public GithubProvider(Construct scope, String id, Inputs in) {
    super(scope, id);
    arn = provider();
  }

  public String arn() {
    return arn;
  }

  /** The ARN of an account's, whoever makes it: it has but one, and of no other name. */
  public static String arn(TargetSpec target) {
    return target.globalArn("iam", "oidc-provider/" + GithubTrust.ISSUER);
  }

  private String provider() {
    var provider =
        IamOpenidConnectProvider.Builder.create(this, MAIN)
            .url("https://" + GithubTrust.ISSUER)
            .clientIdList(List.of(GithubTrust.AUDIENCE))
            .thumbprintList(List.of())
            .build();
    // IAM trusts GitHub's certificate authority by itself; the bindings are older than that.
    provider.addOverride("thumbprint_list", null);
    return provider.getArn();
  }
}
