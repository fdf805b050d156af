package dev.slipway.rehearsal;

import dev.slipway.testing.Emulator;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/** The secrets of an emulated account, which a test may read and fill. */
final class Secrets {
  private Secrets() {}

  /** Gives every secret that is empty a value, as people and the data set-up do. */
  static void fill(Emulator aws) {
    try (var secrets = aws.client(SecretsManagerClient.builder())) {
      for (var secret : all(secrets)) {
        if (value(secrets, secret).isEmpty()) {
          secrets.putSecretValue(
              request ->
                  request.secretId(secret.arn()).secretString("sesame-" + UUID.randomUUID()));
        }
      }
    }
  }

  /** All values, those that AWS made itself among them. */
  static List<String> values(Emulator aws) {
    try (var secrets = aws.client(SecretsManagerClient.builder())) {
      return all(secrets).stream()
          .map(secret -> value(secrets, secret))
          .filter(value -> !value.isEmpty())
          // RDS keeps user and password; the user is no secret.
          .map(value -> value.replaceFirst("(?s).*\"password\": *\"([^\"]*)\".*", "$1"))
          .toList();
    }
  }

  private static List<SecretListEntry> all(SecretsManagerClient secrets) {
    return secrets.listSecretsPaginator().stream()
        .flatMap(page -> page.secretList().stream())
        .toList();
  }

  private static String value(SecretsManagerClient secrets, SecretListEntry secret) {
    try {
      return secrets.getSecretValue(request -> request.secretId(secret.arn())).secretString();
    } catch (ResourceNotFoundException e) {
      return "";
    }
  }
}
