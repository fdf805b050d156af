package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.rehearsal.Steps.succeed;

import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.spec.ecr.RepositorySpec;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Synthesized;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A repository that images were pushed to is taken down as docs/first-deployment.md says. */
@Tag("rehearsal")
class UsedRepositoryTest {
  private final Path folder = Scripts.home().resolve("target/repository");

  @Test
  @DisplayName("ALL-20 a repository with images stays until its file lets them go")
  void staysUntilItsFileLetsItsImagesGo() throws Exception {
    Files.delete(folder);
    Files.newFolder(folder);
    try (var aws = new Emulator("111122223333", folder.resolve("aws.log"))) {
      var stack = stack(aws, false);
      succeed(stack.init());
      succeed(stack.apply());
      Images.push(aws, stack);

      var refused = stack.destroy();

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.said()).contains("RepositoryNotEmptyException");
      // The provider goes by what an apply has told it, and not by the file:
      // https://github.com/hashicorp/terraform-provider-aws/issues/33523
      stack = stack(aws, true);
      assertThat(stack.destroy().exitCode()).isEqualTo(1);
      succeed(stack.apply());
      succeed(stack.destroy());
    }
  }

  private Terraform stack(Emulator aws, boolean deleteWithImages) {
    var spec = new RepositorySpec(true, true, 10, List.of(), 7, deleteWithImages);
    var stack =
        Synthesized.synthScope(
            scope ->
                new ImageRepository(scope, "web", new ImageRepository.Inputs("shop-web", spec)));
    return Terraform.alone(folder, stack, aws);
  }
}
