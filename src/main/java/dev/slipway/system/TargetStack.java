package dev.slipway.system;

import com.hashicorp.cdktf.S3Backend;
import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformProvider;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import com.hashicorp.cdktf.providers.aws.provider.AwsProviderDefaultTags;
import dev.slipway.construct.Placed;
import dev.slipway.spec.MovedSpec;
import dev.slipway.spec.TargetSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** What every stack has: a state, a provider and what moved in it. */
public abstract class TargetStack extends TerraformStack implements Placed {
  /** The newest 5.x; the bindings alone would pin the release that they were made from. */
  private static final String AWS_PROVIDER = ">= 5.100.0, < 6.0.0";

  /** OpenTofu calls itself 1.x, too; S3 lock files came with 1.10. */
  private static final String TERRAFORM = ">= 1.10.0, < 2.0.0";

  private final StackName name;
  private final TargetSpec target;
  private final Map<String, AwsProvider> further = new HashMap<>();

  TargetStack(Construct scope, StackName name, TargetSpec target) {
    super(scope, name.id());
    this.name = name;
    this.target = target;
    backend(target);
    provider("aws", target.region()).build();
    addOverride("terraform.required_version", TERRAFORM);
    addOverride("terraform.required_providers.aws.source", "hashicorp/aws");
    addOverride("terraform.required_providers.aws.version", AWS_PROVIDER);
    target.moved().ifPresent(this::moved);
  }

  @Override
  public final String path() {
    return name.id();
  }

  public final TargetSpec target() {
    return target;
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

  /**
   * The provider of a region, where it is another one than the stack's own: some services look for
   * what they use in one region only.
   */
  public final Optional<TerraformProvider> providerIn(String region) {
    return region.equals(target.region())
        ? Optional.empty()
        : Optional.of(further.computeIfAbsent(region, this::further));
  }

  private AwsProvider further(String region) {
    return provider(region, region).alias(region.replace('-', '_')).build();
  }

  private AwsProvider.Builder provider(String id, String region) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("system", name.system());
    tags.put("environment", name.environment());
    tags.put("managed-by", "slipway");
    tags.put("repository", target.repository());
    return AwsProvider.Builder.create(this, id)
        .region(region)
        .allowedAccountIds(List.of(target.account()))
        .defaultTags(List.of(AwsProviderDefaultTags.builder().tags(tags).build()));
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
