package dev.slipway.operation.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.operation.aws.SecretValue;
import dev.slipway.operation.fleet.Fleet;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Which secrets have no value yet; never what any of them is. */
final class SecretValues implements Section {
  @Override
  public String title() {
    return "secrets";
  }

  @Override
  public List<Item> look(Fleet fleet) {
    List<JsonNode> secrets = fleet.state().all("aws_secretsmanager_secret");
    if (secrets.isEmpty()) {
      return List.of();
    }
    List<Item> empty = new ArrayList<>();
    try (var client = fleet.account().client(SecretsManagerClient.builder())) {
      for (JsonNode secret : secrets) {
        String name = secret.path("name").asText();
        if (!new SecretValue(name).isThere(client)) {
          empty.add(
              Item.of(
                  false,
                  name,
                  "has no value yet (docs/first-deployment.md, Secrets by hand)",
                  "state",
                  "empty"));
        }
      }
    }
    return empty.isEmpty()
        ? List.of(Item.of(true, "all " + secrets.size(), "have a value", "secrets", secrets.size()))
        : empty;
  }
}
