package dev.slipway.operation.aws;

import dev.slipway.synthesis.Block;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/**
 * An image of a private repository of ECR.
 *
 * @param version a tag, or a digest where a colon stands in it
 */
public record Image(String account, String region, String repository, String version) {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<account>\\d{12})\\.dkr\\.ecr\\.(?<region>[a-z0-9-]+)\\.amazonaws\\.com"
              + "/(?<repository>[^:@]+)(?::(?<tag>[^@]+)|@(?<digest>sha256:[0-9a-f]+))");

  /** None where the image comes from elsewhere, as public ones do. */
  public static Optional<Image> of(String reference) {
    Matcher image = REFERENCE.matcher(reference);
    if (!image.matches()) {
      return Optional.empty();
    }
    String tag = image.group("tag");
    return Optional.of(
        new Image(
            image.group("account"),
            image.group("region"),
            image.group("repository"),
            tag == null ? image.group("digest") : tag));
  }

  /** Those that the containers of a task definition name. */
  public static Stream<Image> in(Block definition) {
    return definition.body().document("container_definitions").blocks("").stream()
        .flatMap(each -> each.text("image").flatMap(Image::of).stream());
  }

  /** Whether somebody has pushed it. */
  public boolean isThere(EcrClient ecr) {
    return byDigest(ecr).isPresent();
  }

  /** Named by what it is; none where nobody has pushed it. */
  public Optional<Image> byDigest(EcrClient ecr) {
    ImageIdentifier id =
        isDigest()
            ? ImageIdentifier.builder().imageDigest(version).build()
            : ImageIdentifier.builder().imageTag(version).build();
    try {
      return ecr
          .describeImages(ask -> ask.registryId(account).repositoryName(repository).imageIds(id))
          .imageDetails()
          .stream()
          .map(found -> as(found.imageDigest()))
          .findFirst();
    } catch (ImageNotFoundException | RepositoryNotFoundException e) {
      return Optional.empty();
    }
  }

  public boolean isOfSameRepository(Image other) {
    return account.equals(other.account)
        && region.equals(other.region)
        && repository.equals(other.repository);
  }

  /** Whether it is named by what it is, and not by a tag that may move. */
  public boolean isDigest() {
    return version.contains(":");
  }

  /** The same image by another name. */
  public Image as(String version) {
    return new Image(account, region, repository, version);
  }

  /** As a container names it. */
  public String reference() {
    return account + ".dkr.ecr." + region + ".amazonaws.com/" + this;
  }

  @Override
  public String toString() {
    return repository + (isDigest() ? "@" : ":") + version;
  }
}
