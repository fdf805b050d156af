package dev.slipway.operation.aws;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Whether a secret has a value; never what it is. */
public record SecretValue(String name) {
  private static final String CURRENT = "AWSCURRENT";

  public boolean isThere(SecretsManagerClient secrets) {
    try {
      return secrets
          .describeSecret(ask -> ask.secretId(name))
          .versionIdsToStages()
          .values()
          .stream()
          .anyMatch(stages -> stages.contains(CURRENT));
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }
}
