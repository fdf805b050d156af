package dev.slipway.spec.networking;

import static java.util.stream.Collectors.joining;

import dev.slipway.spec.rules.Rules;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which services of AWS the tasks of a system call, and what of it calls each: where nothing leads
 * out of a VPC, each needs an endpoint.
 */
public record AwsCalls(Map<EndpointService, String> callers) {
  public AwsCalls {
    callers = new TreeMap<>(callers);
  }

  /**
   * What starting any task takes; S3 keeps the layers of its image.
   *
   * <p>https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
   */
  public static AwsCalls ofTasks() {
    return new AwsCalls(
        Map.of(
            EndpointService.ECR_API, "images",
            EndpointService.ECR_DKR, "images",
            EndpointService.S3, "images",
            EndpointService.LOGS, "output"));
  }

  /**
   * Adds a call that some environments make.
   *
   * @param caller what makes it, as the file's reader knows it
   */
  public AwsCalls when(boolean made, EndpointService service, String caller) {
    var more = new TreeMap<>(callers);
    if (made) {
      more.putIfAbsent(service, caller);
    }
    return new AwsCalls(more);
  }

  /** Requires an endpoint for each. */
  void checkEndpoints(Rules rules, String key, Collection<EndpointService> endpoints) {
    String missing =
        callers.entrySet().stream()
            .filter(each -> !endpoints.contains(each.getKey()))
            .map(each -> each.getKey().word() + " for " + each.getValue())
            .collect(joining(", "));
    rules.require(
        missing.isEmpty(),
        key,
        "must hold " + missing + ", since no zone has natIn",
        endpoints.stream().map(EndpointService::word).collect(joining(", ")));
  }
}
