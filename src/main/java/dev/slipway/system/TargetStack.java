package dev.slipway.system;

import com.hashicorp.cdktf.S3Backend;
import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import com.hashicorp.cdktf.providers.aws.provider.AwsProviderDefaultTags;
import dev.slipway.construct.Placed;
import dev.slipway.spec.MovedSpec;
import dev.slipway.spec.TargetSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** What every stack has: a state, a provider and what moved in it. */
public abstract class TargetStack extends TerraformStack implements Placed {
  /** The newest 5.x; the bindings alone would pin the release that they were made from. */
  private static final String AWS_PROVIDER = ">= 5.100.0, < 6.0.0";

  /** OpenTofu calls itself 1.x, too; S3 lock files came with 1.10. */
  private static final String TERRAFORM = ">= 1.10.0, < 2.0.0";

  private final String path;

  TargetStack(Construct scope, StackName name, TargetSpec target) {
    super(scope, name.id());
    path = name.id();
    backend(target);
    provider(name, target);
    addOverride("terraform.required_version", TERRAFORM);
    addOverride("terraform.required_providers.aws.source", "hashicorp/aws");
    addOverride("terraform.required_providers.aws.version", AWS_PROVIDER);
    target.moved().ifPresent(this::moved);
  }

  @Override
  public final String path() {
    return path;
  }

  /** A Terraform output; its name is a contract. */
  public final void output(String name, String description, Object value) {
    TerraformOutput.Builder.create(this, name).description(description).value(value).build();
  }

  private void backend(TargetSpec target) {
    var state = target.state();
    var backend =
        S3Backend.Builder.create(this)
            .bucket(state.bucket())
            .key(state.key())
            .region(state.region())
            .dynamodbTable(state.lockTable())
            .encrypt(true)
            .build();
    if (state.lockFile()) {
      backend.addOverride("use_lockfile", true);
    }
  }

  private void provider(StackName name, TargetSpec target) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("system", name.system());
    tags.put("environment", name.environment());
    tags.put("managed-by", "slipway");
    tags.put("repository", target.repository());
    AwsProvider.Builder.create(this, "aws")
        .region(target.region())
        .allowedAccountIds(List.of(target.account()))
        .defaultTags(List.of(AwsProviderDefaultTags.builder().tags(tags).build()))
        .build();
  }

  private void moved(List<MovedSpec> moves) {
    addOverride(
        "moved",
        moves.stream()
            .map(
                move -> {
                  Map<String, String> block = new LinkedHashMap<>();
                  block.put("from", move.from());
                  block.put("to", move.to());
                  return block;
                })
            .toList());
  }
}
