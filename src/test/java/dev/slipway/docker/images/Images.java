package dev.slipway.docker.images;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Slipway's images, built with what the machine has. */
final class Images {
  private static final String SCRIPT = "scripts/lib/images/images.sh";

  /** In the place of RDS's authorities where nothing but package registries is reached. */
  private static final String AUTHORITIES =
      "-----BEGIN CERTIFICATE-----\nmade up\n-----END CERTIFICATE-----\n";

  private Images() {}

  /** Builds an image from its Dockerfile and a sample, unless that was done before. */
  static String build(String image, String sample) {
    return build(image, Run.HOME.resolve("docker/samples").resolve(sample));
  }

  /** Builds that of the data set-up, whose sources lie beside its Dockerfile. */
  static String buildDataSetup() {
    return build("data-setup", Run.HOME.resolve("docker/data-setup"));
  }

  private static String build(String image, Path sources) {
    Path dockerfile = Run.HOME.resolve("docker").resolve(image).resolve("Dockerfile");
    List<String> words = new ArrayList<>(List.of("build", image.replace('/', '-')));
    words.addAll(Run.words(dockerfile, sources));
    if (!run(List.of("engine")).out().strip().equals("buildah")) {
      return say(words);
    }
    HttpServer server = authorities();
    try {
      int port = server.getAddress().getPort();
      words.add("--build-arg");
      words.add("RDS_AUTHORITIES=http://127.0.0.1:" + port + "/global-bundle.pem");
      return say(words);
    } finally {
      server.stop(0);
    }
  }

  /** What the script says, which must succeed. */
  static String say(List<String> words) {
    Command ended = run(words);
    assertWithMessage("%s: %s", words, ended.err()).that(ended.exitCode()).isEqualTo(0);
    return ended.out().strip();
  }

  static Command run(List<String> words) {
    try {
      return Command.run(
          Run.HOME, Map.of(), Stream.concat(Stream.of("bash", SCRIPT), words.stream()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpServer authorities() {
    try {
      var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(here, 0);
      server.createContext(
          "/",
          exchange -> {
            byte[] body = AUTHORITIES.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
