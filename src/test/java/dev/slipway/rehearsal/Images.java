package dev.slipway.rehearsal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.testing.Emulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.ecr.EcrClient;

/** The images of a stack, which nobody builds here. */
final class Images {
  private static final String MEDIA_TYPE = "application/vnd.oci.image.manifest.v1+json";
  private static final String MANIFEST =
      "{\"schemaVersion\": 2, \"mediaType\": \"" + MEDIA_TYPE + "\", \"layers\": []}";

  private Images() {}

  /** Pushes one into each repository of a stack, as whoever uses the stack has done. */
  static void push(Emulator aws, Terraform stack) {
    try (var ecr = aws.client(EcrClient.builder())) {
      for (String repository : repositories(stack.state())) {
        ecr.putImage(
            request ->
                request
                    .repositoryName(repository)
                    .imageTag("rehearsed")
                    .imageManifestMediaType(MEDIA_TYPE)
                    .imageManifest(MANIFEST));
      }
    }
  }

  private static List<String> repositories(String state) {
    try {
      var resources = new JsonMapper().readTree(state).path("resources").spliterator();
      return StreamSupport.stream(resources, false)
          .filter(resource -> resource.path("type").asText().equals("aws_ecr_repository"))
          .flatMap(
              resource -> StreamSupport.stream(resource.path("instances").spliterator(), false))
          .map(instance -> instance.path("attributes").path("name").asText())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
