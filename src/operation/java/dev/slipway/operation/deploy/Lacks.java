package dev.slipway.operation.deploy;

import dev.slipway.operation.aws.Account;
import dev.slipway.operation.aws.Image;
import dev.slipway.operation.aws.SecretValue;
import dev.slipway.operation.terraform.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.amplify.AmplifyClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Asks AWS what of that is there which services need. Each thing is asked for once. */
final class Lacks implements AutoCloseable {
  private final State state;
  private final Account account;
  private final Map<String, EcrClient> ecr = new HashMap<>();
  private final SecretsManagerClient secrets;
  private final AmplifyClient amplify;
  private final Map<Object, Boolean> there = new HashMap<>();

  Lacks(State state, Account account) {
    this.state = state;
    this.account = account;
    secrets = account.client(SecretsManagerClient.builder());
    amplify = account.client(AmplifyClient.builder());
  }

  /** What a service lacks, in words. */
  SortedSet<String> of(Needs needs) {
    SortedSet<String> lacks = new TreeSet<>();
    for (Image image : needs.images()) {
      if (!there.computeIfAbsent(image, any -> image.isThere(ecr(image.region())))) {
        lacks.add("the image " + image);
      }
    }
    for (String secret : needs.secrets()) {
      if (!there.computeIfAbsent(secret, any -> new SecretValue(secret).isThere(secrets))) {
        lacks.add("a value of the secret " + secret);
      }
    }
    if (needs.app().isPresent() && !isConnected(state.text(needs.app().get(), "id"))) {
      lacks.add("a repository that its Amplify app is connected with (docs/amplify.md)");
    }
    return lacks;
  }

  /** Images may lie in another region than the stack. */
  private EcrClient ecr(String region) {
    return ecr.computeIfAbsent(region, any -> account.in(region).client(EcrClient.builder()));
  }

  private boolean isConnected(Optional<String> app) {
    return app.isPresent()
        && Optional.ofNullable(amplify.getApp(ask -> ask.appId(app.get())).app().repository())
            .filter(repository -> !repository.isEmpty())
            .isPresent();
  }

  @Override
  public void close() {
    ecr.values().forEach(EcrClient::close);
    secrets.close();
    amplify.close();
  }
}
