package dev.slipway.spec.amplify;

import dev.slipway.spec.Meaning;
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
    @Meaning(
            "Host name of its own; left out, its address is Amplify's,"
                + " another site than any API's: browsers keep cookies back.")
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
      @Meaning("Domain that we own, such as example.com; no other app's.") String name,
      @Meaning("What stands before it, such as app; left out, the domain itself.")
          Optional<String> prefix) {
    public DomainSpec {
      new Rules()
          .require(Hosts.isName(name), "name", Hosts.DOMAIN, name)
          // https://docs.aws.amazon.com/amplify/latest/APIReference/API_CreateDomainAssociation.html
          .require(name.length() <= 64, "name", "must have at most 64 characters in Amplify", name)
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

  /**
   * Requires what a page needs that talks to an API: browsers keep cookies to the site that sets
   * them. Without a domain the page is on a site of Amplify's, which nothing can mend.
   *
   * <p>https://developer.mozilla.org/en-US/docs/Glossary/Site
   */
  public void checkSite(Rules rules, String key, String api) {
    for (String host : domain.stream().map(DomainSpec::host).toList()) {
      rules
          .require(!host.equals(api), key + ".domain", "must differ from the API's host", host)
          .require(
              Hosts.shareSite(host, api),
              key + ".domain",
              "must be of one site with " + api + ", or browsers keep its cookies back",
              host);
    }
  }

  /** The branch as a label of a host name. */
  public String label() {
    return branch.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "-");
  }
}
