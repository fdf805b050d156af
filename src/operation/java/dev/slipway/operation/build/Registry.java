package dev.slipway.operation.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.aws.Image;
import java.util.Base64;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** The registry of an account, as far as one image is concerned. */
final class Registry implements AutoCloseable {
  private final Image image;
  private final EcrClient ecr;

  Registry(Account account, Image image) {
    this.image = image;
    ecr = account.in(image.region()).client(EcrClient.builder());
  }

  void requireRepository(String owner) {
    try {
      ecr.describeRepositories(
          ask -> ask.registryId(image.account()).repositoryNames(image.repository()));
    } catch (RepositoryNotFoundException e) {
      String message = "There is no repository %s to push to: scripts/deploy %s makes it.";
      throw new Trouble(message.formatted(image.repository(), owner), e);
    }
  }

  /** For twelve hours. */
  void logIn(Engine engine) {
    String token = ecr.getAuthorizationToken().authorizationData().get(0).authorizationToken();
    String[] login = new String(Base64.getDecoder().decode(token), UTF_8).split(":", 2);
    String reference = image.reference();
    engine.logIn(reference.substring(0, reference.indexOf('/')), login[0], login[1]);
  }

  boolean has(Image other) {
    return other.isThere(ecr);
  }

  /** What was pushed, as nobody can move it. */
  String digest(Image pushed) {
    var id = ImageIdentifier.builder().imageTag(pushed.version()).build();
    return ecr.describeImages(
            ask ->
                ask.registryId(pushed.account()).repositoryName(pushed.repository()).imageIds(id))
        .imageDetails()
        .get(0)
        .imageDigest();
  }

  @Override
  public void close() {
    ecr.close();
  }
}
