package dev.slipway.construct.secrets;

import java.util.Optional;

/**
 * What ECS fills a variable from.
 *
 * @param key the key of the secret's JSON; empty for the secret as a whole
 */
public record SecretReference(String arn, Optional<String> key) {
  /**
   * As a container definition names it; the version is left to ECS, which takes the current one.
   * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
   */
  public String valueFrom() {
    return key.map(each -> arn + ":" + each + "::").orElse(arn);
  }
}
