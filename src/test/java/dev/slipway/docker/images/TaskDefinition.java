package dev.slipway.docker.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a stack says of a container, with values made up that only AWS knows. */
record TaskDefinition(JsonNode container) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static TaskDefinition of(String stack, String name) {
    return new TaskDefinition(
        first(
            model(stack)
                .at("aws_ecs_task_definition." + name)
                .orElseThrow()
                .body()
                .text("container_definitions")
                .orElseThrow()));
  }

  /** How long the stack's load balancer keeps idle connections. */
  static int idleSeconds(String stack) {
    return model(stack)
        .resources("aws_lb")
        .get(0)
        .body()
        .number("idle_timeout")
        .orElseThrow()
        .intValueExact();
  }

  private static StackModel model(String stack) {
    return StackModel.read(Run.HOME.resolve("golden").resolve(stack + ".tf.json"));
  }

  private static JsonNode first(String definitions) {
    try {
      return JSON.readTree(definitions).get(0);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Variables and secrets. */
  Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>();
    for (JsonNode variable : container.path("environment")) {
      String value = variable.path("value").asText().replaceAll("\\$\\{[^}]*}", "made-up.example");
      variables.put(variable.path("name").asText(), value);
    }
    for (JsonNode secret : container.path("secrets")) {
      variables.put(secret.path("name").asText(), "made-up");
    }
    return variables;
  }

  List<String> healthCheck() {
    return words(container.path("healthCheck").path("command"));
  }

  /** Empty if it is the image's own. */
  List<String> command() {
    return words(container.path("command"));
  }

  int port() {
    return container.path("portMappings").path(0).path("containerPort").intValue();
  }

  /** After which ECS kills it. */
  int stopSeconds() {
    return container.path("stopTimeout").asInt(30);
  }

  private static List<String> words(JsonNode texts) {
    List<String> words = new ArrayList<>();
    texts.forEach(text -> words.add(text.asText()));
    return words;
  }
}
