package dev.slipway.spec.amplify;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.alb.DomainSpec;
import dev.slipway.spec.ecs.Variables;
import dev.slipway.spec.rules.Hosts;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A single-page application that Amplify builds from a branch and serves. */
public record FrontendSpec(
    @Meaning("Branch that is built.") String branch,
    @Meaning("What Amplify's console calls the branch's stage.") Stage stage,
    @Meaning("What Amplify's console calls the framework, such as React.") String framework,
    @Meaning("Build at every push to the branch.") boolean autoBuild,
    @Meaning("How the files are built.") BundleSpec bundle,
    @Meaning("Environment variables of the build: every visitor can read them.")
        Map<String, String> variables,
    @Meaning("Host name of its own; left out, the name that Amplify gives is its address.")
        Optional<DomainSpec> domain) {

  /** A branch's stage; it changes nothing but what the console shows. */
  public enum Stage {
    PRODUCTION,
    BETA,
    DEVELOPMENT,
    EXPERIMENTAL
  }

  /** A host name that leads to the branch. */
  public record DomainSpec(
      @Meaning("Domain that we own, such as example.com.") String name,
      @Meaning("What stands before it, such as app; left out, the domain itself.")
          Optional<String> prefix) {
    public DomainSpec {
      new Rules()
          .require(Hosts.isName(name), "name", Hosts.DOMAIN, name)
          .require(
              prefix.isEmpty() || Hosts.isName(prefix.get() + ".example.com"),
              "prefix",
              "must be part of a host name, such as app",
              prefix.orElse(""))
          .enforce();
    }

    /** The host name as a whole. */
    public String host() {
      return prefix.map(before -> before + ".").orElse("") + name;
    }
  }

  public FrontendSpec {
    var rules =
        new Rules()
            // It becomes a label of a host name, which takes 63 characters.
            .require(
                branch.matches("[0-9A-Za-z]([0-9A-Za-z/_.-]{0,61}[0-9A-Za-z])?"),
                "branch",
                "must be a branch's name of up to 63 letters, digits and /_.-, no sign at its ends",
                branch)
            .require(
                framework.matches("\\w[\\w .-]{0,254}"),
                "framework",
                "must be a name such as React",
                framework);
    Variables.checkNames(rules, "variables", variables.keySet());
    // https://docs.aws.amazon.com/amplify/latest/userguide/environment-variables.html
    for (String name : variables.keySet()) {
      rules.require(
          !name.startsWith("AWS"), "variables." + name, "must not begin with AWS in Amplify");
    }
    SecretName.checkPlain(
        rules, "variables", variables, "leave it to the backend: every visitor reads a variable");
    rules.enforce();
  }

  /** The branch as a label of a host name. */
  public String label() {
    return branch.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "-");
  }
}
