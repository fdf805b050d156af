package dev.slipway.construct.ecr;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.ecr_lifecycle_policy.EcrLifecyclePolicy;
import com.hashicorp.cdktf.providers.aws.ecr_repository.EcrRepository;
import com.hashicorp.cdktf.providers.aws.ecr_repository.EcrRepositoryEncryptionConfiguration;
import com.hashicorp.cdktf.providers.aws.ecr_repository.EcrRepositoryImageScanningConfiguration;
import com.hashicorp.cdktf.providers.aws.ecr_repository_policy.EcrRepositoryPolicy;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Json;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.identity.Statement;
import dev.slipway.spec.ecr.RepositorySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** A container repository in which nothing lives for ever. Stateful. */
public final class ImageRepository extends Part implements HasOutputs {
  /** Its name and what it keeps. */
  public record Inputs(String name, RepositorySpec spec) {}

  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
  /** What it takes to pull an image. */
  public static final List<String> PULL =
      List.of("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer");

  private final String what;
  private final String name;
  private final EcrRepository repository;

  public ImageRepository(Construct scope, String id, Inputs in) {
    super(scope, id);
    what = id;
    name = in.name();
    repository = repository(in);
    lifecycle(in);
  }

  public String url() {
    return repository.getRepositoryUrl();
  }

  public String arn() {
    return repository.getArn();
  }

  /** Lets these roles pull images, and by this policy nobody else. */
  public void pulledBy(List<String> roleArns) {
    EcrRepositoryPolicy.Builder.create(this, silent("policy"))
        .repository(repository.getName())
        .policy(
            Statement.policy(
                List.of(Statement.allow("Pull", PULL, List.of()).by(Map.of("AWS", roleArns)))))
        .build();
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(what + "_repository_url", "Where images of " + name + " are pushed", url()),
        new Output(what + "_repository_arn", "The repository " + name, arn()));
  }

  private EcrRepository repository(Inputs in) {
    return EcrRepository.Builder.create(this, MAIN)
        .name(in.name())
        .imageTagMutability(in.spec().mutableTags() ? "MUTABLE" : "IMMUTABLE")
        .imageScanningConfiguration(
            EcrRepositoryImageScanningConfiguration.builder()
                .scanOnPush(in.spec().scanOnPush())
                .build())
        .encryptionConfiguration(
            List.of(
                EcrRepositoryEncryptionConfiguration.builder().encryptionType("AES256").build()))
        .forceDelete(in.spec().deleteWithImages())
        .build();
  }

  /**
   * An image is judged by the first rule that fits it, so the most precious prefix comes first and
   * everything else last:
   * https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html
   */
  private void lifecycle(Inputs in) {
    var spec = in.spec();
    List<Object> rules = new ArrayList<>();
    for (String prefix : spec.tagPrefixes()) {
      rules.add(
          rule(
              rules.size() + 1,
              "Keep the last %d of %s*".formatted(spec.keepImages(), Text.literal(prefix)),
              Map.of(
                  "tagStatus",
                  "tagged",
                  "tagPrefixList",
                  List.of(Text.literal(prefix)),
                  "countType",
                  "imageCountMoreThan",
                  "countNumber",
                  spec.keepImages())));
    }
    rules.add(
        rule(
            rules.size() + 1,
            "Delete untagged images after %d days".formatted(spec.untaggedDays()),
            Map.of(
                "tagStatus", "untagged",
                "countType", "sinceImagePushed",
                "countUnit", "days",
                "countNumber", spec.untaggedDays())));
    rules.add(
        rule(
            rules.size() + 1,
            "Keep the last %d of anything else".formatted(spec.keepImages()),
            Map.of(
                "tagStatus", "any",
                "countType", "imageCountMoreThan",
                "countNumber", spec.keepImages())));
    EcrLifecyclePolicy.Builder.create(this, silent("lifecycle"))
        .repository(repository.getName())
        .policy(Json.text(Map.of("rules", rules)))
        .build();
  }

  private static Object rule(int priority, String description, Map<String, Object> selection) {
    return Map.of(
        "rulePriority", priority,
        "description", description,
        "selection", selection,
        "action", Map.of("type", "expire"));
  }
}
