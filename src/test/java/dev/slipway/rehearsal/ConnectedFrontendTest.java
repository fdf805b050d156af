package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.rehearsal.Steps.succeed;

import dev.slipway.construct.amplify.Frontends;
import dev.slipway.testing.Emulator;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.amplify.AmplifyClient;
import software.amazon.awssdk.services.amplify.model.BadRequestException;

/** A person connects an application with its repository, as docs/amplify.md says. */
@Tag("rehearsal")
class ConnectedFrontendTest {
  private static final String HELD = "-var=held_services=[\"frontend\"]";

  private static final String TOKEN = "github_pat_x";

  private final Path folder = Scripts.home().resolve("target/frontend");

  @BeforeEach
  void clear() {
    Files.delete(folder);
    Files.newFolder(folder);
  }

  @Test
  void whatAPersonConnectedStaysConnected() throws Exception {
    try (var aws = new Emulator("111122223333", folder.resolve("aws.log"))) {
      var stack = stack(aws);
      succeed(stack.init());

      succeed(stack.apply(HELD));
      assertThat(connect(aws, null)).contains("You should at least provide one valid token");
      assertThat(connect(aws, TOKEN)).isEqualTo("TOKEN");
      succeed(stack.replan(HELD));
      succeed(stack.apply());

      succeed(stack.replan());
      assertThat(stack.state()).doesNotContain(TOKEN);
      succeed(stack.destroy());
    }
  }

  @Test
  void nothingConnectsAnAppThatHasItsBranchAlready() throws Exception {
    try (var aws = new Emulator("111122223333", folder.resolve("aws.log"))) {
      var stack = stack(aws);
      succeed(stack.init());
      succeed(stack.apply());

      assertThat(connect(aws, TOKEN)).contains("manually deployed branch still exists");
    }
  }

  private Terraform stack(Emulator aws) {
    return Terraform.alone(folder, Frontends.stack("release/2.0"), aws);
  }

  /**
   * What AWS answers to somebody who connects the only app: how it reads the sources from now on.
   */
  private static String connect(Emulator aws, String token) {
    try (var amplify = aws.client(AmplifyClient.builder())) {
      String app = amplify.listApps(request -> {}).apps().get(0).appId();
      return amplify
          .updateApp(
              request ->
                  request.appId(app).repository("https://github.com/acme/shop").accessToken(token))
          .app()
          .repositoryCloneMethodAsString();
    } catch (BadRequestException e) {
      return e.getMessage();
    }
  }
}
