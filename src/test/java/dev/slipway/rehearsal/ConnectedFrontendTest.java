package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.rehearsal.Steps.succeed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.construct.amplify.Frontends;
import dev.slipway.testing.Emulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person connects an application with its repository, as docs/amplify.md says. */
@Tag("rehearsal")
class ConnectedFrontendTest {
  private static final String HELD = "-var=held_services=[\"frontend\"]";

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
      assertThat(connect(aws, app(stack), ""))
          .contains("You should at least provide one valid token");
      assertThat(connect(aws, app(stack), ",\"accessToken\":\"github_pat_x\"")).contains("TOKEN");
      succeed(stack.replan(HELD));
      succeed(stack.apply());

      succeed(stack.replan());
      assertThat(stack.state()).doesNotContain("github_pat_x");
      succeed(stack.destroy());
    }
  }

  @Test
  void nothingConnectsAnAppThatHasItsBranchAlready() throws Exception {
    try (var aws = new Emulator("111122223333", folder.resolve("aws.log"))) {
      var stack = stack(aws);
      succeed(stack.init());
      succeed(stack.apply());

      assertThat(connect(aws, app(stack), ",\"accessToken\":\"github_pat_x\""))
          .contains("manually deployed branch still exists");
    }
  }

  private Terraform stack(Emulator aws) {
    Files.write(folder.resolve("cdk.tf.json"), Frontends.stack("release/2.0").json().toString());
    Files.write(
        folder.resolve("rest.tf.json"),
        """
        {
          "terraform": {"required_providers": {"aws": {"source": "hashicorp/aws"}}},
          "provider": {"aws": {"max_retries": 2}}
        }
        """);
    return new Terraform(folder, aws.environment());
  }

  private static String app(Terraform stack) {
    try {
      for (var resource : new ObjectMapper().readTree(stack.state()).path("resources")) {
        if (resource.path("type").asText().equals("aws_amplify_app")) {
          return resource.at("/instances/0/attributes/id").asText();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("no app in the state");
  }

  /** What `aws amplify update-app` sends; our SDKs know no Amplify. */
  private static String connect(Emulator aws, String app, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(aws.endpoint() + "/apps/" + app))
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/amplify/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"repository\":\"https://github.com/acme/shop\"" + token + "}"))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
