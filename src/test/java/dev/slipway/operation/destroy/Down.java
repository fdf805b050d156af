package dev.slipway.operation.destroy;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.operation.Workplace;
import dev.slipway.testing.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/**
 * {@code ltt-shared}, which another test deployed and images were pushed to, taken down as somebody
 * does it.
 */
public final class Down {
  private static final String STACK = "ltt-shared";
  private static final String REPOSITORY = "ltt-backend";

  private final Workplace work;

  public Down(Workplace work) {
    this.work = work;
  }

  /** While its repositories hold images they refuse, and nothing else is touched either. */
  public void refusesWithImages() throws Exception {
    Command refused = work.run("destroy", STACK, "--yes-destroy", STACK);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out())
        .isEqualTo(
            """
            ltt-shared in account 411683670812, eu-west-1: 15 to destroy

            Gone for good, with what it holds:
              aws_ecr_repository.ltt_backend
              aws_ecr_repository.ltt_data_setup
              aws_ecr_repository.ltt_frontend

            Refuses to go:
              the repository ltt-backend holds images: deleteWithImages: true
              the repository ltt-data-setup holds images: deleteWithImages: true
              the repository ltt-frontend holds images: deleteWithImages: true

            docs/going-down.md says more.
            """);
    assertThat(refused.err())
        .endsWith(
            "\nNothing was destroyed. Let go what refuses in the environment file, apply that by"
                + " scripts/deploy ltt-shared, and come again.\n");
  }

  /** Its file lets the images go, as docs/going-down.md says, and an apply tells Terraform so. */
  public void letsThemGo() throws Exception {
    Path file = work.project().resolve("environments/ltt/shared.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("deleteWithImages: false", "deleteWithImages: true"));
    Command applied = work.deploy(STACK, "--yes");
    assertWithMessage(applied.err()).that(applied.exitCode()).isEqualTo(0);
    assertThat(applied.out()).endsWith("\nltt-shared: 3 changed\n");
  }

  /** Its name has to be said, and a dry run says no more than what would go. */
  public void wantsItsName() throws Exception {
    Command other = work.run("destroy", STACK, "--yes-destroy", "ltt-prod");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).isEqualTo("--yes-destroy names ltt-prod, but this is ltt-shared\n");
    Command nobody = work.run("destroy", STACK);
    assertThat(nobody.exitCode()).isEqualTo(1);
    assertThat(nobody.err())
        .endsWith(
            "\nNobody is there to ask: --yes-destroy ltt-shared agrees beforehand, --dry-run"
                + " looks.\n");
    Command looked = work.run("destroy", STACK, "--dry-run");
    assertThat(looked.exitCode()).isEqualTo(0);
    assertThat(stands()).isTrue();
  }

  /** Then all of it goes, its lock protects nothing, and there is nothing more to do. */
  public void goes() throws Exception {
    Command gone = work.run("destroy", STACK, "--yes-destroy", STACK);
    assertWithMessage(gone.err()).that(gone.exitCode()).isEqualTo(0);
    assertThat(gone.out()).endsWith("\nltt-shared: all destroyed\n");
    assertThat(gone.err()).containsMatch("15 of 15: aws_\\S+ destroyed, \\d+ s\n");
    assertThat(stands()).isFalse();
    Path lock = work.project().resolve("environments/ltt/shared.addresses");
    assertThat(Files.readString(lock)).contains("# Not applied yet");
    Command again = work.run("destroy", STACK, "--yes-destroy", STACK);
    assertThat(again.exitCode()).isEqualTo(0);
    assertThat(again.out()).isEqualTo("Nothing of ltt-shared stands.\n");
  }

  private boolean stands() {
    try (var ecr = work.aws().client(EcrClient.builder())) {
      ecr.describeRepositories(ask -> ask.repositoryNames(REPOSITORY));
      return true;
    } catch (RepositoryNotFoundException e) {
      return false;
    }
  }
}
