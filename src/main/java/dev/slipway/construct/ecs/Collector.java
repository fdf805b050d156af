package dev.slipway.construct.ecs;

import dev.slipway.construct.Json;
import dev.slipway.construct.identity.Statement;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.ecs.TracingSpec;
import java.util.List;
import java.util.Map;

/** The AWS Distro of the OpenTelemetry collector as a sidecar that takes traces to X-Ray. */
final class Collector {
  private static final String NAME = "xray";

  // Where the image's own program asks:
  // https://github.com/aws-observability/aws-otel-collector/blob/main/cmd/healthcheck/main.go
  private static final String HEALTH = "127.0.0.1:13133";

  private Collector() {}

  static Sidecar of(TracingSpec spec, TargetSpec target) {
    return new Sidecar(
        NAME,
        spec.image().name(target.registry()),
        spec.image().heldIn(),
        // In the definition itself: it is no secret, and changes with the revision.
        Map.of("AOT_CONFIG_CONTENT", Json.text(configuration(spec, target.region()))),
        "/healthcheck",
        spec.cpu(),
        spec.memoryMib(),
        // https://docs.aws.amazon.com/xray/latest/devguide/security_iam_id-based-policy-examples.html
        List.of(
            Statement.allow(
                "Trace",
                List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
                List.of("*"))));
  }

  // JSON is YAML, which the collector reads:
  // https://aws-otel.github.io/docs/setup/ecs/config-through-ssm
  private static Map<String, Object> configuration(TracingSpec spec, String region) {
    return Map.of(
        "extensions",
        Map.of("health_check", Map.of("endpoint", HEALTH)),
        "receivers",
        Map.of(
            "otlp", Map.of("protocols", Map.of("http", Map.of("endpoint", TracingSpec.ADDRESS)))),
        "processors",
        Map.of(
            // It refuses traces before the kernel kills it.
            "memory_limiter",
            Map.of("check_interval", "1s", "limit_mib", spec.memoryMib() * 4 / 5),
            "resourcedetection",
            Map.of("detectors", List.of("env", "ecs")),
            "batch",
            Map.of("timeout", "1s", "send_batch_size", 50)),
        "exporters",
        Map.of("awsxray", Map.of("region", region)),
        "service",
        Map.of(
            "extensions",
            List.of("health_check"),
            "pipelines",
            Map.of(
                "traces",
                Map.of(
                    "receivers",
                    List.of("otlp"),
                    "processors",
                    List.of("memory_limiter", "resourcedetection", "batch"),
                    "exporters",
                    List.of("awsxray")))));
  }
}
