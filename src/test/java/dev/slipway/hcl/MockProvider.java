package dev.slipway.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provider that makes up what AWS would say. What it makes up is different for each resource, or
 * two that changed places would look the same.
 */
final class MockProvider {
  private static final String ACCOUNT = "eu-west-1:123456789012";

  /** Whose ARNs the provider reads. */
  private static final Map<String, String> ARNS =
      Map.of(
          "aws_lb",
              "arn:aws:elasticloadbalancing:" + ACCOUNT + ":loadbalancer/app/%s/50dc6c495c0c9188",
          "aws_lb_listener", "arn:aws:elasticloadbalancing:" + ACCOUNT + ":listener/app/%s/50dc/1",
          "aws_lb_target_group", "arn:aws:elasticloadbalancing:" + ACCOUNT + ":targetgroup/%s/50dc",
          "aws_iam_role", "arn:aws:iam::123456789012:role/%s",
          "aws_secretsmanager_secret", "arn:aws:secretsmanager:" + ACCOUNT + ":secret:%s");

  private final Block block;

  private MockProvider(Block block) {
    this.block = block;
  }

  static String of(StackModel stack) {
    return Stream.concat(stack.resources().stream(), stack.dataSources().stream())
        .map(block -> new MockProvider(block).override())
        .collect(Collectors.joining("", "mock_provider \"aws\" {\n" + place(stack), "}\n"));
  }

  /** Where a module is, which asks for it: the account and region that the stack is bound to. */
  private static String place(StackModel stack) {
    JsonNode aws = stack.json().at("/provider/aws/0");
    return """
      mock_data "aws_caller_identity" {
        defaults = {
          account_id = %s
        }
      }
      mock_data "aws_region" {
        defaults = {
          name = %s
        }
      }
    """
        .formatted(aws.at("/allowed_account_ids/0"), aws.path("region"));
  }

  private String override() {
    return """
      override_%s {
        target = %s
        values = {
    %s
        }
      }
    """
        .formatted(
            isData() ? "data" : "resource",
            block.address(),
            values().entrySet().stream()
                .map(each -> "      " + each.getKey() + " = " + each.getValue())
                .collect(Collectors.joining("\n")));
  }

  private boolean isData() {
    return block.section() == Block.Section.DATA;
  }

  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    for (var each : attributes().properties()) {
      if (isMadeUp(each.getKey(), each.getValue())) {
        values.put(each.getKey(), '"' + text(each.getKey()) + '"');
      }
    }
    values.putAll(lists());
    return values;
  }

  private JsonNode attributes() {
    JsonNode schemas = isData() ? ProviderSchema.dataSources() : ProviderSchema.resources();
    return schemas.path(block.type()).path("block").path("attributes");
  }

  private boolean isMadeUp(String attribute, JsonNode schema) {
    return schema.path("computed").asBoolean()
        && !block.body().has(attribute)
        && schema.path("type").asText().equals("string")
        && (isData() || attribute.equals("id") || attribute.endsWith("arn"));
  }

  private String text(String attribute) {
    String arn = "arn:aws:any:" + ACCOUNT + ":" + block.type() + "/%s";
    return attribute.endsWith("arn")
        ? ARNS.getOrDefault(block.type(), arn).formatted(block.name())
        : block.name() + "." + attribute;
  }

  /** What the stacks read of lists, and what their conditions ask for. */
  private Map<String, String> lists() {
    return switch (block.type()) {
      case "aws_db_instance", "aws_rds_cluster" ->
          Map.of(
              "master_user_secret",
              list(object("master_user_secret", Map.of("secret_arn", text("secret_arn")))));
      case "aws_acm_certificate" ->
          Map.of("domain_validation_options", list(domains().flatMap(this::option)));
      case "aws_subnets" -> Map.of("ids", "[\"subnet-" + block.name() + "\"]");
      case "aws_route_table" -> isData() ? Map.of("routes", list(routes())) : Map.of();
      default -> Map.of();
    };
  }

  private Stream<String> domains() {
    return Stream.concat(
        block.body().text("domain_name").stream(),
        block.body().texts("subject_alternative_names").stream());
  }

  private Stream<String> option(String domain) {
    return object(
        "domain_validation_options",
        Map.of(
            "domain_name",
            domain,
            "resource_record_name",
            "name." + domain,
            "resource_record_type",
            "CNAME",
            "resource_record_value",
            "value." + domain));
  }

  private Stream<String> routes() {
    String condition = block.body().text("lifecycle.postcondition.condition").orElse("");
    if (!condition.contains("anytrue")) {
      return Stream.of();
    }
    String gateway = condition.contains("!startswith") ? "" : "igw-1";
    return object("routes", Map.of("cidr_block", "0.0.0.0/0", "gateway_id", gateway));
  }

  /** An object with every attribute that the schema asks for. */
  private Stream<String> object(String attribute, Map<String, String> values) {
    JsonNode names = attributes().path(attribute).path("type").path(1).path(1);
    return Stream.of(
        names.properties().stream()
            .map(each -> each.getKey() + " = \"" + values.getOrDefault(each.getKey(), "") + '"')
            .collect(Collectors.joining(", ", "{ ", " }")));
  }

  private static String list(Stream<String> objects) {
    return objects.collect(Collectors.joining(", ", "[", "]"));
  }
}
