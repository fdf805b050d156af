package dev.slipway.construct.secrets;

import com.hashicorp.cdktf.providers.aws.secretsmanager_secret.SecretsmanagerSecret;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Text;
import dev.slipway.spec.SecretName;
import dev.slipway.spec.SecretSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import software.constructs.Construct;

/**
 * Secrets without values: those are set outside Terraform, so that none reaches a state. Stateful.
 */
public final class SecretShells extends Construct {
  /** The secrets by name. */
  public record Inputs(Map<String, SecretSpec> secrets) {}

  private final Map<String, String> arns = new LinkedHashMap<>();

  public SecretShells(Construct scope, String id, Inputs in) {
    super(scope, id);
    in.secrets().forEach((name, spec) -> arns.put(name, shell(name, spec)));
  }

  /** The secrets' ARNs by name. */
  public Map<String, String> arns() {
    return arns;
  }

  /** The ARNs that a task's variables are filled from. */
  public Map<String, String> arns(Map<String, SecretName> variables) {
    Map<String, String> filled = new LinkedHashMap<>();
    variables.forEach((variable, secret) -> filled.put(variable, arns.get(secret.text())));
    return filled;
  }

  private String shell(String name, SecretSpec spec) {
    return SecretsmanagerSecret.Builder.create(this, Ids.of(name))
        .name(name)
        .description(Text.literal(spec.description()))
        .recoveryWindowInDays(spec.recoveryDays())
        .build()
        .getArn();
  }
}
