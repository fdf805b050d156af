package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.ecs.CollectorImageSpec;
import dev.slipway.spec.ecs.RunningSpec;
import dev.slipway.spec.ecs.TracingSpec;
import dev.slipway.spec.ecs.WorkerSpec;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The collector beside an application, where the file says so. */
class TracingTest {
  private static final StackModel STACK = stack(new CollectorImageSpec.Published("v0.43.1"));

  @Test
  @DisplayName("H2O-03 a sidecar xray collects traces, with a configuration of its own")
  void collects() {
    assertThat(sidecar(STACK))
        .has("name", "xray")
        .has("image", "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.1")
        .has("environment.0.name", "AOT_CONFIG_CONTENT");
    assertThat(configuration())
        .has("receivers.otlp.protocols.http.endpoint", "127.0.0.1:4318")
        .has("processors.memory_limiter.limit_mib", 204)
        .has("exporters.awsxray.region", "eu-west-1")
        .has("service.pipelines.traces.receivers", List.of("otlp"))
        .has(
            "service.pipelines.traces.processors",
            List.of("memory_limiter", "resourcedetection", "batch"))
        .has("service.pipelines.traces.exporters", List.of("awsxray"));
  }

  @Test
  void saysWhetherItIsWellWhereItsImageAsks() {
    assertThat(sidecar(STACK)).has("healthCheck.command", List.of("CMD", "/healthcheck"));
    assertThat(configuration())
        .has("extensions.health_check.endpoint", "127.0.0.1:13133")
        .has("service.extensions", List.of("health_check"));
  }

  @Test
  @DisplayName("ALL-06 the application lives on without its collector, which is started again")
  void helps() {
    assertThat(sidecar(STACK))
        .has("essential", false)
        .has("restartPolicy", Map.of("enabled", true, "restartAttemptPeriod", 60));
    assertThat(application(STACK)).has("essential", true).hasNo("restartPolicy");
  }

  @Test
  void startsBeforeTheApplicationAndEndsAfterIt() {
    assertThat(application(STACK))
        .has("dependsOn", List.of(Map.of("containerName", "xray", "condition", "START")));
    assertThat(sidecar(STACK)).hasNo("dependsOn");
  }

  @Test
  void hasItsShareAndLeavesTheOthers() {
    assertThat(sidecar(STACK)).has("cpu", 64).has("memory", 256);
    assertThat(application(STACK)).has("cpu", 192).hasNo("memory");
  }

  @Test
  void writesToAStreamOfItsOwnInTheGroupOfTheTask() {
    // The name of a container's stream has the container in it.
    assertThat(sidecar(STACK).at("logConfiguration"))
        .isEqualTo(application(STACK).at("logConfiguration"));
  }

  @Test
  @DisplayName("ALL-06 the task may send traces, and its role to start pulls nothing else")
  void permissions() {
    assertThat(STACK)
        .has("aws_iam_role_policy.mailer_application")
        .document("policy")
        .has("Statement.0.Sid", "Trace")
        .has("Statement.0.Action", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"))
        .has("Statement.0.Resource", List.of("*"));
    assertThat(pulled(STACK))
        .isEqualTo(List.of("arn:aws:ecr:eu-west-1:111122223333:repository/shop-web"));
  }

  @Test
  @DisplayName("H2O-02 without a way to the internet its image comes from a copy of one's own")
  void copied() {
    var stack = stack(new CollectorImageSpec.Copied("shop-collector", "v1"));

    assertThat(sidecar(stack))
        .has("image", "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop-collector:v1");
    assertThat(pulled(stack))
        .isEqualTo(
            List.of(
                "arn:aws:ecr:eu-west-1:111122223333:repository/shop-collector",
                "arn:aws:ecr:eu-west-1:111122223333:repository/shop-web"));
  }

  @Test
  void theApplicationIsToldWhereToAndHowMuch() {
    assertThat(Tasks.variables(application(STACK)))
        .containsExactly(
            "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:4318/v1/traces",
            "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf",
            "OTEL_LOGS_EXPORTER", "none",
            "OTEL_METRICS_EXPORTER", "none",
            "OTEL_SERVICE_NAME", "shop-dev-mailer",
            "OTEL_TRACES_EXPORTER", "otlp",
            "OTEL_TRACES_SAMPLER", "parentbased_traceidratio",
            "OTEL_TRACES_SAMPLER_ARG", "0.05");
  }

  private static StackModel stack(CollectorImageSpec image) {
    var plain = Specs.worker(Tasks.PINNED, Specs.TWO_TASKS).runs();
    var traced =
        new RunningSpec(
            Optional.empty(),
            plain.image(),
            plain.command(),
            plain.size(),
            plain.tasks(),
            plain.deployment(),
            plain.health(),
            plain.variables(),
            plain.secrets(),
            plain.logs(),
            plain.stopSeconds(),
            Optional.of(new TracingSpec(image, 64, 256, 5)));
    return Synthesized.synthScope(
        scope ->
            Tasks.workplace(scope).worker("mailer", new WorkerSpec(traced), Map.of(), Map.of()));
  }

  private static Body application(StackModel stack) {
    return Tasks.containersAt(stack, "mailer").get(0);
  }

  private static Body sidecar(StackModel stack) {
    return Tasks.containersAt(stack, "mailer").get(1);
  }

  private static Body configuration() {
    return sidecar(STACK).blocks("environment").get(0).document("value");
  }

  private static List<String> pulled(StackModel stack) {
    return stack
        .at("aws_iam_role_policy.mailer_execution")
        .orElseThrow()
        .body()
        .document("policy")
        .texts("Statement.1.Resource");
  }
}
