package dev.slipway.operation.aws;

import dev.slipway.operation.Trouble;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The account and region of a stack, by the credentials that somebody has.
 *
 * @param endpoint where another AWS answers than the real one
 * @param credentials none for those that AWS's SDK finds by itself
 */
public record Account(
    String id,
    String region,
    Optional<URI> endpoint,
    Optional<AwsCredentialsProvider> credentials) {

  /** The one that a stack's provider is bound to. */
  public static Account of(StackModel stack, Map<String, String> environment) {
    Block provider =
        stack.providers().stream()
            .filter(each -> each.type().equals("aws") && each.name().isEmpty())
            .findFirst()
            .orElseThrow(() -> new Trouble(stack.name() + " has no provider of AWS"));
    List<String> allowed = provider.body().texts("allowed_account_ids");
    return new Account(
        allowed.isEmpty() ? "" : allowed.get(0),
        provider.body().text("region").orElse(""),
        Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")).map(URI::create),
        credentials(environment));
  }

  /** Those that variables say, as whoever runs us set them, and not this process alone. */
  private static Optional<AwsCredentialsProvider> credentials(Map<String, String> environment) {
    String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
    if (id.isBlank() || secret.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        StaticCredentialsProvider.create(
            token.isBlank()
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, token)));
  }

  /** The same account in another region. */
  public Account in(String region) {
    return new Account(id, region, endpoint, credentials);
  }

  /** Refuses credentials of another account before anything else asks for them. */
  public void requireCredentials(String stack) {
    try (var sts = client(StsClient.builder())) {
      String found = sts.getCallerIdentity().account();
      if (!found.equals(id)) {
        String whose =
            "These are credentials of account %s, but %s belongs to %s: use those of %s.";
        throw new Trouble(whose.formatted(found, stack, id, id));
      }
    }
  }

  /** A client of a service; close it. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    endpoint.ifPresent(builder::endpointOverride);
    credentials.ifPresent(builder::credentialsProvider);
    return builder
        .region(Region.of(region))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Override
  public String toString() {
    return "account " + id + ", " + region;
  }
}
