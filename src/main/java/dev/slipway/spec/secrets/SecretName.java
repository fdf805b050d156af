package dev.slipway.spec.secrets;

import dev.slipway.spec.rules.AddressNames;
import dev.slipway.spec.rules.Rules;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of secrets in Secrets Manager; what looks like a secret's value is refused. */
public final class SecretName {
  // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_+=.@-]{1,512}");

  /** Keys as vendors issue them, private keys, web tokens, and URLs with a login in them. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?s)((sk|pk|rk|re|ghp|gho|ghs|xox[abp])[-_]|AKIA|ASIA|eyJ)(?=[^/]*\\d)[\\w.-]{12,}"
              + "|.*-----BEGIN.*|.*://[^/\\s{}]*:[^/\\s{}]+@.*");

  /** What no name is: a URL, or something long that has no word in it. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?s).*://.*|(?=[^/._-]{24,}$)(?=.*\\d)(?=.*[A-Za-z]).*");

  private SecretName() {}

  /** Checks names that stand as keys. */
  public static void check(Rules rules, String key, Collection<String> names) {
    // What looks like a value is not repeated, not even as a key.
    names.forEach(name -> check(rules, isValue(name) ? key : key + "." + name, name));
    AddressNames.check(rules, key, names.stream().filter(name -> !isValue(name)).toList());
  }

  public static void check(Rules rules, String key, String text) {
    if (isValue(text)) {
      refuseValue(rules, key);
    } else {
      rules.require(
          NAME.matcher(text).matches(),
          key,
          "must be a secret's name of up to 512 letters, digits and /_+=.@-",
          text);
    }
  }

  public static void refuseValue(Rules rules, String key) {
    rules.require(
        false,
        key,
        "must be the name of a secret, but looks like a secret's value (not repeated here);"
            + " write a name such as app/prod/api_key and put the value into Secrets Manager");
  }

  /** Refuses variables whose plain text is a secret; it is not repeated. */
  public static void checkPlain(Rules rules, String key, Map<String, String> variables) {
    checkPlain(rules, key, variables, "put it into Secrets Manager and name it under secrets");
  }

  /** The same, with another way out. */
  public static void checkPlain(
      Rules rules, String key, Map<String, String> variables, String remedy) {
    variables.forEach(
        (name, text) ->
            rules.require(
                !VALUE.matcher(text).matches(),
                key + "." + name,
                "looks like a secret's value (not repeated here); " + remedy));
  }

  public static boolean isValue(String text) {
    return VALUE.matcher(text).matches() || NO_NAME.matcher(text).matches();
  }
}
