package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** H2O's tracing, which its document leaves open: prod has it, dev does not. */
class H2oTracingTest {
  @Test
  @DisplayName("H2O-03 a collector stands beside the backend, which lives on without it")
  void collector() {
    List<Body> containers = containers(H2os.PROD);
    assertThat(containers).hasSize(2);
    assertThat(containers.get(1)).has("name", "xray").has("essential", false);
    assertThat(containers.get(1).text("image").orElseThrow())
        .startsWith("public.ecr.aws/aws-observability/aws-otel-collector:");
    assertThat(Reading.variables(H2os.PROD, "backend"))
        .containsEntry("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:4318/v1/traces");
    assertThat(Reading.permissions(H2os.PROD, "backend_application").get("Trace"))
        .has("Action", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"));
  }

  @Test
  @DisplayName("H2O-03 without the setting there is neither, and nobody is told of it")
  void none() {
    assertThat(containers(H2os.DEV)).hasSize(1);
    assertThat(Reading.variables(H2os.DEV, "backend").toString()).doesNotContain("OTEL");
    assertThat(Reading.permissions(H2os.DEV, "backend_application")).doesNotContainKey("Trace");
  }

  private static List<Body> containers(StackModel stack) {
    return Reading.at(stack, "aws_ecs_task_definition.backend")
        .document("container_definitions")
        .blocks("");
  }
}
