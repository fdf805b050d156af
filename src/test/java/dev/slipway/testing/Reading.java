package dev.slipway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A stack read as its document speaks of it: containers, permissions, ways between groups. */
public final class Reading {
  private Reading() {}

  public static Body at(StackModel stack, String address) {
    return stack.at(address).orElseThrow(() -> new AssertionError("no " + address)).body();
  }

  /** The container that a task is for: what else stands beside it is not essential. */
  public static Body container(StackModel stack, String task) {
    Body definition = at(stack, "aws_ecs_task_definition." + task);
    List<Body> containers =
        definition.document("container_definitions").blocks("").stream()
            .filter(each -> each.isTrue("essential"))
            .toList();
    if (containers.size() != 1) {
      throw new AssertionError(containers.size() + " containers in " + definition);
    }
    return containers.get(0);
  }

  /** What the data set-up is told. */
  public static Body setup(StackModel stack) {
    return container(stack, "data_setup").document("environment.0.value");
  }

  /** Where a task writes: the log group, of its own or shared, that all its containers name. */
  public static Block logGroup(StackModel stack, String task) {
    List<Block> groups =
        at(stack, "aws_ecs_task_definition." + task)
            .document("container_definitions")
            .blocks("")
            .stream()
            .map(each -> each.at("logConfiguration.options.awslogs-group"))
            .flatMap(name -> Reference.in(name).stream())
            .distinct()
            .flatMap(reference -> stack.at(reference.address()).stream())
            .toList();
    if (groups.size() != 1) {
      throw new AssertionError(task + " writes to " + groups);
    }
    return groups.get(0);
  }

  /** A container's variables in plain text. */
  public static Map<String, String> variables(StackModel stack, String task) {
    return byName(container(stack, task).list("environment"), each -> text(each, "value"));
  }

  /**
   * A container's secret variables and the names of the secrets that fill them, with the key of the
   * secret's JSON behind a colon where there is one.
   */
  public static Map<String, String> secrets(StackModel stack, String task) {
    return byName(
        container(stack, task).list("secrets"), each -> secret(stack, text(each, "valueFrom")));
  }

  /** The statements of a role's permissions by their Sid. */
  public static Map<String, Body> permissions(StackModel stack, String role) {
    Map<String, Body> statements = new TreeMap<>();
    at(stack, "aws_iam_role_policy." + role)
        .document("policy")
        .blocks("Statement")
        .forEach(each -> statements.put(each.text("Sid").orElseThrow(), each));
    return statements;
  }

  /** The names of the secrets that some ARNs belong to. */
  public static List<String> secretNames(StackModel stack, Collection<String> arns) {
    return arns.stream().map(arn -> secret(stack, arn)).toList();
  }

  /** Every way that a stack's security groups open, such as {@code alb -> dev_backend:8000}. */
  public static Stream<String> ways(StackModel stack, String direction) {
    return stack.resources("aws_vpc_security_group_" + direction + "_rule").stream()
        .map(rule -> way(rule, direction.equals("ingress")));
  }

  private static String way(Block rule, boolean inwards) {
    Body body = rule.body();
    String group = group(body.text("security_group_id").orElseThrow());
    String peer =
        body.text("cidr_ipv4")
            .orElseGet(
                () ->
                    group(
                        body.text("referenced_security_group_id")
                            .or(() -> body.text("prefix_list_id"))
                            .orElseThrow()));
    String ports = body.at("from_port").asText() + "-" + body.at("to_port").asText();
    String port = ports.replaceFirst("^(\\d+)-\\1$", "$1");
    return (inwards ? peer + " -> " + group : group + " -> " + peer)
        + ":"
        + (body.at("ip_protocol").asText().equals("tcp") ? port : "any");
  }

  private static String group(String reference) {
    String address = Reference.in(reference).iterator().next().address();
    return address.substring(address.lastIndexOf('.') + 1);
  }

  private static String secret(StackModel stack, String arn) {
    Reference secret = Reference.in(arn).iterator().next();
    String name = at(stack, secret.address()).text("name").orElseThrow();
    String key = arn.substring(arn.indexOf('}') + 1).replaceFirst("::$", "");
    return name + key;
  }

  private static Map<String, String> byName(
      List<JsonNode> pairs, Function<JsonNode, String> value) {
    Map<String, String> map = new TreeMap<>();
    pairs.forEach(pair -> map.put(text(pair, "name"), value.apply(pair)));
    return map;
  }

  private static String text(JsonNode pair, String key) {
    return pair.path(key).textValue();
  }
}
