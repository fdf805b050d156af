package dev.slipway.spec.ecs;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.testing.Specs;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TracingSpecTest {
  private static final CollectorImageSpec IMAGE = new CollectorImageSpec.Published("v0.43.1");

  @Test
  void theCollectorLeavesTheApplicationSomething() {
    assertThat(fault(() -> runs(new TracingSpec(IMAGE, 256, 512, 5), Map.of())))
        .isEqualTo(
            "tracing.cpu must be below size.cpu 256, got 256; tracing.memoryMib must be below"
                + " size.memoryMib 512, got 512");
  }

  @Test
  void itsNumbersArePossible() {
    assertThat(fault(() -> new TracingSpec(IMAGE, 0, 5, 0)))
        .isEqualTo(
            "cpu must be 1 to 16384, got 0; memoryMib must be 6 to 122880, got 5; samplePercent"
                + " must be 1 to 100, got 0");
    assertThat(fault(() -> new TracingSpec(IMAGE, 64, 256, 101)))
        .isEqualTo("samplePercent must be 1 to 100, got 101");
  }

  @Test
  @DisplayName("ALL-12 what the stack tells the application is not the file's to say")
  void variables() {
    var variables = Map.of("OTEL_SERVICE_NAME", "x", "OTEL_PROPAGATORS", "xray");

    assertThat(fault(() -> runs(new TracingSpec(IMAGE, 64, 256, 5), variables)))
        .isEqualTo("variables.OTEL_SERVICE_NAME is set by the stack itself; leave it out");
  }

  @Test
  void theShareOfRequestsIsWrittenAsSdksReadIt() {
    assertThat(share(5)).isEqualTo("0.05");
    assertThat(share(100)).isEqualTo("1.00");
  }

  @Test
  void itsImageHasANameThatRegistriesTake() {
    assertThat(fault(() -> new CollectorImageSpec.Published("v 1")))
        .isEqualTo("tag must be an image tag, got 'v 1'");
    assertThat(fault(() -> new CollectorImageSpec.Copied("Copy", ":v1")))
        .isEqualTo(
            "repository must be an ECR repository's name, got 'Copy'; tag must be an image tag, got"
                + " ':v1'");
  }

  @Test
  void aContainerEndsWithinWhatFargateGrants() {
    assertThat(fault(() -> runs(Optional.of(121), Optional.empty(), Map.of())))
        .isEqualTo("stopSeconds must be 1 to 120, got 121");
  }

  private static String share(int percent) {
    return new TracingSpec(IMAGE, 64, 256, percent).variables("x").get("OTEL_TRACES_SAMPLER_ARG");
  }

  private static RunningSpec runs(TracingSpec tracing, Map<String, String> variables) {
    return runs(Optional.empty(), Optional.of(tracing), variables);
  }

  private static RunningSpec runs(
      Optional<Integer> stopSeconds, Optional<TracingSpec> tracing, Map<String, String> variables) {
    return new RunningSpec(
        Optional.empty(),
        Specs.OUTSIDE,
        Optional.empty(),
        new FargateSize(256, 512),
        Specs.TWO_TASKS,
        new DeploymentSpec(100, 200),
        Optional.empty(),
        variables,
        Map.of(),
        Specs.LOG,
        stopSeconds,
        tracing);
  }

  private static String fault(Executable broken) {
    return assertThrows(InvalidSpec.class, broken).getMessage();
  }
}
