package dev.slipway.operation.destroy;

import dev.slipway.operation.aws.Account;
import dev.slipway.operation.terraform.Stood;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** What is left of a stack that was destroyed. */
record Remains(Account account) {

  List<String> of(Farewell farewell, List<String> letGo) {
    List<String> lines = new ArrayList<>(farewell.stays());
    letGo.forEach(address -> lines.add(address + ", which is yours now"));
    try (var secrets = account.client(SecretsManagerClient.builder())) {
      farewell.secrets().forEach(each -> lines.addAll(recovering(each, secrets)));
    }
    return lines;
  }

  private static List<String> recovering(Stood secret, SecretsManagerClient secrets) {
    try {
      var found = secrets.describeSecret(ask -> ask.secretId(secret.text("arn")));
      if (found.deletedDate() == null) {
        return List.of("the secret " + secret.text("name"));
      }
      LocalDate until = found.deletedDate().atZone(ZoneOffset.UTC).toLocalDate();
      return List.of("the secret %s, until %s".formatted(secret.text("name"), until));
    } catch (ResourceNotFoundException e) {
      return List.of();
    }
  }
}
