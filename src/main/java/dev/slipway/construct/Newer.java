package dev.slipway.construct;

import com.hashicorp.cdktf.TerraformProvider;
import com.hashicorp.cdktf.TerraformResource;
import com.hashicorp.cdktf.TerraformResourceConfig;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.constructs.Construct;

/**
 * Resources that the provider learned after the bindings were made; Terraform's validation is what
 * checks their arguments.
 */
public final class Newer {
  private Newer() {}

  /**
   * A resource of such a type.
   *
   * @param elsewhere the provider of another region than the stack's, where it is to stand there
   */
  public static TerraformResource resource(
      Construct scope,
      String id,
      String type,
      Optional<TerraformProvider> elsewhere,
      Map<String, ?> arguments) {
    var config = TerraformResourceConfig.builder().terraformResourceType(type);
    elsewhere.ifPresent(config::provider);
    var resource = new TerraformResource(scope, id, config.build());
    new TreeMap<>(arguments).forEach(resource::addOverride);
    return resource;
  }
}
