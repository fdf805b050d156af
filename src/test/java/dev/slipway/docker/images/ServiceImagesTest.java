package dev.slipway.docker.images;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each image of a service, built from a sample and run as its task definition says. */
@Tag("real")
@DisplayName("LTT-19, CLA-09, ALL-19 images of services")
final class ServiceImagesTest {
  private static final Pattern KEPT = Pattern.compile("(?i)keep-alive: timeout=(\\d+)");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ltt/backend, fastapi-workspace, ltt/prod, prod_backend",
    "ltt/frontend, nextjs, ltt/prod, prod_frontend",
    "classla/backend, express, classla/prod, backend",
    "alva/web, pnpm-workspace, alva/staging, web",
    "alva/api, pnpm-workspace, alva/staging, api",
    "alva/auth, pnpm-workspace, alva/staging, auth",
    "alva/admin, pnpm-workspace, alva/staging, admin",
    "h2o/backend, fastapi, h2o/prod, backend",
    "fibonacco/backend, laravel, fibonacco/production, api",
  })
  void areHealthyWithoutRootAndStopInTime(
      String image, String sample, String stack, String definition) {
    var task = TaskDefinition.of(stack, definition);
    try (var container =
        Container.start(Images.build(image, sample), task.variables(), List.of())) {
      container.awaitHealthy(task.healthCheck());

      assertThat(container.exec("id", "-u")).isEqualTo("65534");
      assertThat(container.exec("cat", "/proc/1/comm")).isEqualTo("tini");
      int idle = TaskDefinition.idleSeconds(stack);
      if (task.variables().containsKey("UVICORN_TIMEOUT_KEEP_ALIVE")) {
        assertThat(kept(task.variables())).isGreaterThan(idle);
      } else {
        assertThat(kept(container.reach(task.port(), "curl -si http://$ADDRESS/")))
            .isGreaterThan(idle);
      }
      container.stop(10);
      assertWithMessage(container.log()).that(container.exitCode()).isEqualTo(0);
    }
  }

  /** uvicorn does not tell how long it keeps connections, so it is told a second, and seen. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ltt/backend, fastapi-workspace, ltt/prod, prod_backend",
    "h2o/backend, fastapi, h2o/prod, backend",
  })
  void readHowLongConnectionsAreKept(String image, String sample, String stack, String definition) {
    var task = TaskDefinition.of(stack, definition);
    Map<String, String> variables = new TreeMap<>(task.variables());
    variables.put("UVICORN_TIMEOUT_KEEP_ALIVE", "1");
    try (var container = Container.start(Images.build(image, sample), variables, List.of())) {
      container.awaitHealthy(task.healthCheck());

      String seconds =
          container.reach(
              task.port(),
              """
              exec 3<>/dev/tcp/${ADDRESS/://}
              printf 'GET /health HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n' >&3
              began=$EPOCHREALTIME
              cat <&3 >/dev/null
              echo $(((${EPOCHREALTIME/./} - ${began/./}) / 1000000))
              """);
      assertThat(Integer.parseInt(seconds.strip())).isAnyOf(1, 2);
    }
  }

  @Test
  @DisplayName("LTT-19 two workers answer")
  void lttHasTwoWorkers() {
    var task = TaskDefinition.of("ltt/prod", "prod_backend");
    String image = Images.build("ltt/backend", "fastapi-workspace");
    try (var container = Container.start(image, task.variables(), List.of())) {
      container.awaitHealthy(task.healthCheck());
      // One of them answers for both, and the other may still be about to start.
      container.awaitLog("Started server process", 2);

      assertThat(container.log().split("Started server process", -1)).hasLength(3);
    }
  }

  @Test
  @DisplayName("CLA-09 a WebSocket opens")
  void classlaUpgradesToWebSockets() {
    var task = TaskDefinition.of("classla/prod", "backend");
    String image = Images.build("classla/backend", "express");
    try (var container = Container.start(image, task.variables(), List.of())) {
      container.awaitHealthy(task.healthCheck());

      assertThat(
              container.reach(
                  task.port(),
                  "curl -si --max-time 2 -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H"
                      + " 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key:"
                      + " AAAAAAAAAAAAAAAAAAAAAA==' http://$ADDRESS/ || [ $? = 28 ]"))
          .startsWith("HTTP/1.1 101");
    }
  }

  private static int kept(Map<String, String> variables) {
    return Integer.parseInt(variables.get("UVICORN_TIMEOUT_KEEP_ALIVE"));
  }

  private static int kept(String response) {
    Matcher header = KEPT.matcher(response);
    assertWithMessage(response).that(header.find()).isTrue();
    return Integer.parseInt(header.group(1));
  }
}
