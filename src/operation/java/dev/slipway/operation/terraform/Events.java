package dev.slipway.operation.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * What Terraform says by {@code -json}.
 *
 * <p>https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 */
final class Events {
  private static final JsonMapper JSON = new JsonMapper();

  private Events() {}

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode(); // no event, but a word of the provider or of the system
    }
  }

  static Optional<Diagnostic> fault(JsonNode event) {
    JsonNode said = event.path("diagnostic");
    return Optional.of(said)
        .filter(each -> each.path("severity").asText().equals("error"))
        .map(
            each ->
                new Diagnostic(
                    each.path("summary").asText(),
                    each.path("detail").asText(),
                    each.path("address").asText()));
  }
}
