package dev.slipway.operation.aws;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** An image is told by what a container names. */
class ImageTest {
  private static final String REGISTRY = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/";

  @Test
  void aTagOrADigestSaysWhich() {
    assertThat(Image.of(REGISTRY + "shop/web:v1"))
        .hasValue(new Image("111122223333", "eu-west-1", "shop/web", "v1"));
    assertThat(Image.of(REGISTRY + "web@sha256:0a").map(Image::toString)).hasValue("web@sha256:0a");
  }

  @Test
  void othersImagesAreNotOurs() {
    assertThat(Image.of("public.ecr.aws/aws-observability/aws-otel-collector:v0.43.1")).isEmpty();
    assertThat(Image.of(REGISTRY + "web")).isEmpty();
  }
}
