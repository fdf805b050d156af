package dev.slipway.construct.secrets;

import com.hashicorp.cdktf.providers.aws.secretsmanager_secret.SecretsmanagerSecret;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.identity.Statement;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/**
 * Secrets without values: those are set outside Terraform, so that none reaches a state. Stateful.
 */
public final class SecretShells extends Part implements HasOutputs {
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

  /** What a task's variables are filled from. */
  public Map<String, SecretReference> references(Map<String, SecretSource> variables) {
    Map<String, SecretReference> filled = new LinkedHashMap<>();
    variables.forEach(
        (variable, source) ->
            filled.put(variable, new SecretReference(arns.get(source.secret()), source.key())));
    return filled;
  }

  /** What an application may do that reads all of these by itself. */
  public Statement mayRead() {
    return Statement.allow(
        "ReadSecrets", List.of("secretsmanager:GetSecretValue"), List.copyOf(arns.values()));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("secret_arns", "Secrets by name; their values are set by hand", arns));
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
