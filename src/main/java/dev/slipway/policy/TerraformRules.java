package dev.slipway.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Block.Section;
import java.util.List;

/** What every stack says to Terraform itself. */
final class TerraformRules {
  static final HouseRule ADDRESSES_ARE_READABLE =
      new HouseRule(
          "TF-1",
          "ALL-05",
          "an address has no hash in it",
          (stack, block) -> !block.name().matches(".*_[0-9A-F]{8}"));

  static final HouseRule PROVIDERS_TAG =
      new HouseRule(
          "TF-2",
          "ALL-02",
          "the AWS provider tags everything",
          (stack, block) ->
              !isAwsProvider(block) || !block.body().at("default_tags.tags").isEmpty());

  static final HouseRule VERSIONS_ARE_BOUND =
      new HouseRule(
          "TF-3",
          "ALL-02",
          "a stack with this provider says which Terraform and which hashicorp/aws it needs",
          (stack, block) ->
              !isAwsProvider(block)
                  || (stack.terraform().has("required_version")
                      && stack.terraform().has("required_providers.aws.version")
                      && stack
                          .terraform()
                          .text("required_providers.aws.source")
                          .filter("hashicorp/aws"::equals)
                          .isPresent()));

  static final HouseRule STATE_IS_ENCRYPTED_AND_LOCKED =
      new HouseRule(
          "TF-4",
          "ALL-01",
          "the state lies encrypted in S3, with a lock table",
          (stack, block) ->
              block.section() != Section.BACKEND
                  || (block.type().equals("s3")
                      && block.body().isTrue("encrypt")
                      && block.body().has("dynamodb_table")));

  static final HouseRule DESCRIPTIONS_SAY_SOMETHING =
      new HouseRule(
          "TF-5",
          "ALL-03",
          "a description says something",
          (stack, block) ->
              block.body().json().findValues("description").stream()
                  .allMatch(TerraformRules::saysSomething));

  static final List<HouseRule> ALL =
      List.of(
          ADDRESSES_ARE_READABLE,
          PROVIDERS_TAG,
          VERSIONS_ARE_BOUND,
          STATE_IS_ENCRYPTED_AND_LOCKED,
          DESCRIPTIONS_SAY_SOMETHING);

  private TerraformRules() {}

  private static boolean isAwsProvider(Block block) {
    return block.section() == Section.PROVIDER && block.type().equals("aws");
  }

  private static boolean saysSomething(JsonNode description) {
    return !description.isTextual() || !description.textValue().isBlank();
  }
}
