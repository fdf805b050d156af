package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Emulator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The emulated ECS says why a task can't start in the words of the real one. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatedStartsTest {
  private static final String REGISTRY = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/";
  private static final String UNPREPARED =
      "ResourceInitializationError: unable to pull secrets or registry auth: execution resource"
          + " retrieval failed: ";
  private static final String OF_SECRETS =
      UNPREPARED + "unable to retrieve secret from asm: service call has been retried 1 time(s): ";

  private Emulator aws;
  private EmulatedShop shop;

  @BeforeAll
  void open() throws Exception {
    aws = new Emulator();
    shop = new EmulatedShop(aws, "shop");
  }

  @AfterAll
  void close() {
    aws.close();
  }

  @Test
  void anImageIsFoundByItsTagOrDigestOrNotAtAll() {
    String digest;
    try (var ecr = aws.client(EcrClient.builder())) {
      ecr.createRepository(ask -> ask.repositoryName("shop"));
      digest =
          ecr.putImage(
                  ask ->
                      ask.repositoryName("shop")
                          .imageTag("1")
                          .imageManifestMediaType("application/vnd.oci.image.manifest.v1+json")
                          .imageManifest("{\"schemaVersion\": 2, \"layers\": []}"))
              .image()
              .imageId()
              .imageDigest();
    }
    assertThat(whyNot(REGISTRY + "shop:1")).isNull();
    assertThat(whyNot(REGISTRY + "shop@" + digest)).isNull();
    for (String image : List.of("shop:2", "shop@sha256:00", "shop", "other:1")) {
      String ref = REGISTRY + image;
      assertThat(whyNot(ref))
          .isEqualTo(
              "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to"
                  + " resolve ref %s: %s: not found".formatted(ref, ref));
    }
  }

  @Test
  void aSecretHasAValueAndTheKeyThatIsAskedFor() {
    try (var secrets = aws.client(SecretsManagerClient.builder())) {
      String empty = secrets.createSecret(ask -> ask.name("empty")).arn();
      String full = secrets.createSecret(ask -> ask.name("full").secretString("{\"a\":1}")).arn();
      assertThat(whyNot("shop", secret(full), secret(full + ":a::"))).isNull();
      assertThat(whyNot("shop", secret(full + ":b::")))
          .isEqualTo(
              OF_SECRETS + "retrieved secret from Secrets Manager did not contain json key b");
      assertThat(whyNot("shop", secret(empty)))
          .isEqualTo(
              OF_SECRETS
                  + "failed to fetch secret %s from secrets manager: ResourceNotFoundException:"
                      .formatted(empty)
                  + " Secrets Manager can't find the specified secret value for staging label:"
                  + " AWSCURRENT");
    }
    assertThat(whyNot("shop", secret("/shop/key")))
        .isEqualTo(
            UNPREPARED
                + "unable to retrieve secrets from ssm: service call has been retried 1 time(s):"
                + " invalid parameters: /shop/key");
  }

  private static Secret secret(String source) {
    return Secret.builder()
        .name("KEY_" + Integer.toHexString(source.hashCode()))
        .valueFrom(source)
        .build();
  }

  /** Why a task of an image does not start; null where it does. */
  private String whyNot(String image, Secret... secrets) {
    shop.register(image, secrets);
    Task ended = shop.awaitEnd(shop.run());
    boolean started = ended.stopCode() != TaskStopCode.TASK_FAILED_TO_START;
    assertThat(ended.containers().get(0).exitCode()).isEqualTo(started ? 0 : null);
    return started ? null : ended.stoppedReason();
  }
}
