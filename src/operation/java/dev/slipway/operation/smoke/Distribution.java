package dev.slipway.operation.smoke;

import dev.slipway.operation.fleet.HostNames;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import java.util.List;

/** A CDN of a stack, as its resource says it. */
record Distribution(Block block, List<String> hosts) {
  static List<Distribution> of(StackModel stack, HostNames names) {
    return stack.resources("aws_cloudfront_distribution").stream()
        .map(each -> new Distribution(each, hosts(each, names)))
        .toList();
  }

  private static List<String> hosts(Block block, HostNames names) {
    List<String> aliases = block.body().texts("aliases");
    return aliases.isEmpty() ? names.given(block.address(), "domain_name") : aliases;
  }

  /** Whether it fetches from a host: then only it comes there. */
  boolean fetchesFrom(String host) {
    return block.body().blocks("origin").stream()
        .anyMatch(each -> each.text("domain_name").orElse("").equals(host));
  }

  /** Whether its pages are files of a bucket, which are a team's to upload. */
  boolean servesFiles() {
    String origin = block.body().text("default_cache_behavior.target_origin_id").orElse("");
    return block.body().blocks("origin").stream()
        .filter(each -> each.text("origin_id").orElse("").equals(origin))
        .flatMap(each -> Reference.in(each.at("domain_name")).stream())
        .anyMatch(each -> each.address().startsWith("aws_s3_bucket."));
  }

  /** Whether an address that is no file is answered with the application's page. */
  boolean answersEverything() {
    return block.body().blocks("custom_error_response").stream()
        .map((Body each) -> each.at("response_code").asInt())
        .anyMatch(code -> code == 200);
  }

  boolean redirects() {
    return block
        .body()
        .text("default_cache_behavior.viewer_protocol_policy")
        .orElse("")
        .equals("redirect-to-https");
  }
}
