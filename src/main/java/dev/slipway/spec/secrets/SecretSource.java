package dev.slipway.spec.secrets;

import dev.slipway.spec.rules.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What fills a variable: a secret as a whole ({@code app/dev/api_key}), or one key of its JSON
 * ({@code app/dev/credentials:url}).
 */
public record SecretSource(String text) {
  // ECS parts its references at colons, so a key has none:
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,255}");

  public SecretSource {
    var rules = new Rules();
    if (isValue(text)) {
      SecretName.refuseValue(rules, "");
    } else {
      SecretName.check(rules, "", secret(text));
      rules.require(
          key(text).filter(key -> !isKey(key)).isEmpty(),
          "",
          "must name a key of the secret's JSON after the colon: letters, digits and _.-",
          text);
    }
    rules.enforce();
  }

  /** Name of the secret. */
  public String secret() {
    return secret(text);
  }

  /** The key of its JSON; empty for the secret as a whole. */
  public Optional<String> key() {
    return key(text);
  }

  /** Whether a variable can be filled from a key of that name. */
  public static boolean isKey(String name) {
    return KEY.matcher(name).matches();
  }

  /** Requires that variables are filled from secrets that the same environment has. */
  public static void checkKnown(
      Rules rules, String key, Map<String, SecretSpec> known, Map<String, SecretSource> used) {
    used.forEach(
        (variable, source) ->
            rules.require(
                known.containsKey(source.secret()),
                key + "." + variable,
                "must be one of this environment's secrets ("
                    + String.join(", ", known.keySet())
                    + ")",
                source.secret()));
  }

  @Override
  public String toString() {
    return text;
  }

  // A secret's name has no colon:
  // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
  private static String secret(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }

  private static Optional<String> key(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
  }

  private static boolean isValue(String text) {
    return text.contains("://") || Stream.of(text.split(":", -1)).anyMatch(SecretName::isValue);
  }
}
