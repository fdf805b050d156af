package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSource;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The OpenTelemetry collector beside an application, which takes its traces to X-Ray. */
public record TracingSpec(
    @Meaning("Where its image comes from.") CollectorImageSpec image,
    @Meaning("CPU units of the task that are the collector's; the application has the others.")
        int cpu,
    @Meaning("MiB of the task's memory that the collector may take, and no more.") int memoryMib,
    @Meaning("Requests that are traced, in percent of those that come without a decision.")
        int samplePercent) {

  // The application learns from the variables of every OpenTelemetry SDK where to, what and how
  // much; the collector takes traces alone.
  // https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables
  private static final Map<String, String> TOLD =
      Map.of(
          "OTEL_TRACES_EXPORTER", "otlp",
          "OTEL_METRICS_EXPORTER", "none",
          "OTEL_LOGS_EXPORTER", "none",
          "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf",
          "OTEL_TRACES_SAMPLER", "parentbased_traceidratio");

  /** Where the collector listens, in the network that the containers of a task share. */
  public static final String ADDRESS = "127.0.0.1:4318";

  public TracingSpec {
    new Rules()
        .range("cpu", cpu, 1, 16384)
        // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
        .range("memoryMib", memoryMib, 6, 122880)
        .range("samplePercent", samplePercent, 1, 100)
        .enforce();
  }

  /** The names of those variables that tell the application of it. */
  Set<String> sets() {
    return variables("").keySet();
  }

  /** What the application is told by variables. */
  public Map<String, String> variables(String service) {
    Map<String, String> told = new TreeMap<>(TOLD);
    told.put("OTEL_SERVICE_NAME", service);
    told.put("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://" + ADDRESS + "/v1/traces");
    told.put("OTEL_TRACES_SAMPLER_ARG", BigDecimal.valueOf(samplePercent, 2).toPlainString());
    return told;
  }

  /** Lets what runs refuse a collector that leaves it nothing, and variables that are taken. */
  void check(
      Rules rules,
      FargateSize size,
      Map<String, String> variables,
      Map<String, SecretSource> secrets) {
    rules
        .require(cpu < size.cpu(), "tracing.cpu", "must be below size.cpu " + size.cpu(), cpu)
        .require(
            memoryMib < size.memoryMib(),
            "tracing.memoryMib",
            "must be below size.memoryMib " + size.memoryMib(),
            memoryMib);
    Variables.refuseWired(rules, "", variables, secrets, sets());
  }
}
