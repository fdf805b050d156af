package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.Optional;

/** Where the image of the OpenTelemetry collector comes from. */
public sealed interface CollectorImageSpec
    permits CollectorImageSpec.Published, CollectorImageSpec.Copied {
  /** The repository of the account's own registry that holds it, if one does. */
  Optional<String> heldIn();

  /** Its name, for the account whose registry has that host name. */
  String name(String registry);

  /** As AWS publishes it; no endpoint of a VPC leads there, so that the network needs a NAT. */
  // https://docs.aws.amazon.com/AmazonECR/latest/public/public-registries.html
  @Meaning(
      "As AWS publishes it; no endpoint of a VPC leads there, so the network needs a NAT gateway.")
  record Published(@Meaning("Version, such as v0.43.1.") String tag) implements CollectorImageSpec {
    private static final String GALLERY = "public.ecr.aws/aws-observability/aws-otel-collector:";

    public Published {
      new Rules().require(ImageSpec.isTag(tag), "tag", ImageSpec.TAG, tag).enforce();
    }

    @Override
    public Optional<String> heldIn() {
      return Optional.empty();
    }

    @Override
    public String name(String registry) {
      return GALLERY + tag;
    }
  }

  /** A copy that somebody put into the account's own registry. */
  @Meaning("A copy that somebody put into the account's own registry.")
  record Copied(
      @Meaning("ECR repository that holds the copy.") String repository,
      @Meaning("Its tag there.") String tag)
      implements CollectorImageSpec {
    public Copied {
      new Rules()
          .require(
              ImageSpec.isRepository(repository), "repository", ImageSpec.REPOSITORY, repository)
          .require(ImageSpec.isTag(tag), "tag", ImageSpec.TAG, tag)
          .enforce();
    }

    @Override
    public Optional<String> heldIn() {
      return Optional.of(repository);
    }

    @Override
    public String name(String registry) {
      return registry + "/" + repository + ":" + tag;
    }
  }
}
