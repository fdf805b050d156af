package dev.slipway.spec;

import dev.slipway.spec.rules.Region;
import dev.slipway.spec.rules.Repository;
import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.Optional;

/** Where a stack lands: account, region, state. */
public record TargetSpec(
    @Meaning(
            "AWS account id, in quotes; a plan against another account fails before it reads"
                + " anything.")
        String account,
    @Meaning("AWS region of every resource.") String region,
    @Meaning("Source repository (owner/name) that the resources are tagged with.")
        String repository,
    @Meaning("Where Terraform keeps the state.") StateSpec state,
    @Meaning("Addresses that changed since the last apply; each becomes a Terraform moved block.")
        Optional<List<MovedSpec>> moved) {
  public TargetSpec {
    new Rules()
        .require(account.matches("\\d{12}"), "account", "must be 12 digits in quotes", account)
        .require(Region.isOne(region), "region", Region.RULE, region)
        .require(Repository.isOne(repository), "repository", Repository.RULE, repository)
        .enforce();
  }

  /** The same account in a region where some of what it has must stand. */
  public TargetSpec in(String other) {
    return new TargetSpec(account, other, repository, state, moved);
  }

  /** The ARN of a resource of this account and region. */
  public String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }

  /** The ARN of a resource of IAM, which knows no region. */
  public String globalArn(String service, String resource) {
    return "arn:aws:" + service + "::" + account + ":" + resource;
  }

  /** Host name of the account's container registry. */
  public String registry() {
    return account + ".dkr.ecr." + region + ".amazonaws.com";
  }
}
