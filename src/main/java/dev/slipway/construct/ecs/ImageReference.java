package dev.slipway.construct.ecs;

import com.hashicorp.cdktf.providers.aws.data_aws_ssm_parameter.DataAwsSsmParameter;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.ecs.ImageSpec;
import software.constructs.Construct;

/** An image as a container definition names it. */
final class ImageReference {
  private ImageReference() {}

  /** The image of a task; where a parameter holds the tag, the task's scope looks it up. */
  static String of(Construct task, ImageSpec image, TargetSpec target) {
    String repository = target.registry() + "/" + image.repository();
    if (image instanceof ImageSpec.Pinned pinned) {
      return repository + pinned.suffix();
    }
    if (image instanceof ImageSpec.Outside outside) {
      return repository + ":" + outside.tag();
    }
    String parameter = ((ImageSpec.Parameter) image).parameter();
    // The tag is no secret, but the provider marks every value of a parameter as one.
    return repository
        + ":"
        + DataAwsSsmParameter.Builder.create(task, "image_tag")
            .name(parameter)
            .build()
            .getInsecureValue();
  }
}
