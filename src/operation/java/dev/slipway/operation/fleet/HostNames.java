package dev.slipway.operation.fleet;

import dev.slipway.operation.terraform.State;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.List;

/** By which names people come to what a stack has. */
public record HostNames(StackModel stack, State state) {

  /**
   * Those of a balancer: of its records, or of the proxy before an internal one; else the one that
   * AWS gave it.
   *
   * @param balancer such as {@code aws_lb.alb}
   */
  public List<String> of(String balancer, boolean internal) {
    List<String> names = new ArrayList<>();
    for (Block record : stack.resources("aws_route53_record")) {
      boolean address = record.body().text("type").orElse("").equals("A");
      boolean leads =
          internal
              ? record.body().has("records")
              : Reference.in(record.body().at("alias.name")).stream()
                  .anyMatch(each -> each.address().equals(balancer));
      if (address && leads) {
        names.add(record.body().text("name").orElseThrow());
      }
    }
    return names.isEmpty() ? given(balancer, "dns_name") : names;
  }

  /** What an output says of a resource's attribute. */
  public List<String> given(String address, String attribute) {
    var wanted = new Reference(address, attribute);
    return stack.outputs().stream()
        .filter(each -> each.references().contains(wanted))
        .map(each -> state.output(each.name()).asText())
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
