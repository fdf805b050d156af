package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Who decides which image a task runs. */
public sealed interface ImageSpec permits ImageSpec.Outside, ImageSpec.Pinned, ImageSpec.Parameter {
  /** Repository in the account's registry. */
  String repository();

  /**
   * The deployment outside Terraform registers new revisions with the image of its choice;
   * Terraform starts the family with a tag and leaves the running revision alone from then on.
   */
  @Meaning(
      "A deployment outside Terraform: Terraform starts with a tag and leaves the running revision"
          + " alone from then on.")
  record Outside(
      @Meaning("ECR repository.") String repository,
      @Meaning("Tag that the family starts with.") String tag)
      implements ImageSpec {
    public Outside {
      new Rules()
          .require(isRepository(repository), "repository", REPOSITORY, repository)
          .require(isTag(tag), "tag", TAG, tag)
          .enforce();
    }
  }

  /** Terraform deploys exactly this tag or digest. */
  @Meaning("This file: Terraform deploys exactly this tag or digest.")
  record Pinned(
      @Meaning("ECR repository.") String repository,
      @Meaning("Tag, or digest in the form sha256:….") String reference)
      implements ImageSpec {
    public Pinned {
      new Rules()
          .require(isRepository(repository), "repository", REPOSITORY, repository)
          .require(
              isTag(reference) || reference.matches("sha256:[0-9a-f]{64}"),
              "reference",
              "must be an image tag or a digest (sha256: and 64 hexadecimal digits)",
              reference)
          .enforce();
    }

    /** The reference as an image name ends with it: {@code :tag} or {@code @digest}. */
    public String suffix() {
      return (reference.startsWith("sha256:") ? "@" : ":") + reference;
    }
  }

  /** Terraform deploys the tag that an SSM parameter holds when it plans. */
  @Meaning("An SSM parameter: Terraform deploys the tag that it holds when it plans.")
  record Parameter(
      @Meaning("ECR repository.") String repository,
      @Meaning("SSM parameter that holds the tag.") String parameter)
      implements ImageSpec {
    public Parameter {
      new Rules()
          .require(isRepository(repository), "repository", REPOSITORY, repository)
          .require(
              parameter.matches("/?[\\w.-]+(/[\\w.-]+)*"),
              "parameter",
              "must be an SSM parameter's name",
              parameter)
          .enforce();
    }
  }

  // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
  String REPOSITORY = "must be an ECR repository's name";

  String TAG = "must be an image tag";

  /** Whether ECR takes a name for a repository. */
  static boolean isRepository(String text) {
    return text.length() >= 2
        && text.length() <= 256
        && text.matches("[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*");
  }

  /** Whether an image may be tagged so. */
  static boolean isTag(String text) {
    return text.matches("\\w[\\w.-]{0,127}");
  }

  /** Requires that an image comes from the repository of another one. */
  static void checkSame(Rules rules, String key, ImageSpec image, String of, ImageSpec other) {
    rules.require(
        image.repository().equals(other.repository()),
        repositoryKey(key, image),
        "must be that of " + of + ", " + other.repository(),
        image.repository());
  }

  /** Requires that each image has a repository of its own; by the key of each. */
  static void checkOwn(Rules rules, Map<String, ImageSpec> images) {
    Map<String, String> owners = new HashMap<>();
    images.forEach(
        (key, image) -> {
          String owner = owners.putIfAbsent(image.repository(), key);
          rules.require(
              owner == null,
              repositoryKey(key, image),
              "must be another one than that of " + owner,
              image.repository());
        });
  }

  /** What is at fault stands below the word for who decides. */
  private static String repositoryKey(String key, ImageSpec image) {
    return key + "." + image.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ".repository";
  }
}
