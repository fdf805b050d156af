package dev.slipway.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** An emulated AWS ({@code emulator/}) on a free port of this machine, until it is closed. */
public final class Emulator implements AutoCloseable {
  private static final Pattern LISTENING =
      Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");
  private static final String REGION = "eu-west-1";

  private final Process server;
  private final URI endpoint;

  public Emulator() throws IOException {
    server =
        new ProcessBuilder(TestTools.emulatorPython(), "-u", "-m", "emulator", "-p", "0")
            .redirectErrorStream(true)
            .start();
    var log =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    endpoint = URI.create(awaitAddress(log));
    // A log that nobody reads would stop the server once the pipe is full.
    var drain = new Thread(() -> log.lines().forEach(line -> {}), "emulator-log");
    drain.setDaemon(true);
    drain.start();
  }

  private static String awaitAddress(BufferedReader log) throws IOException {
    var said = new StringBuilder();
    for (String line; (line = log.readLine()) != null; ) {
      var found = LISTENING.matcher(line);
      if (found.find()) {
        return found.group(1);
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("the emulator did not start:\n" + said);
  }

  /** What a process needs to find this AWS instead of the real one. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint.toString(),
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_REGION", REGION,
        "AWS_DEFAULT_REGION", REGION,
        "AWS_CONFIG_FILE", "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
  }

  /** An SDK client of this AWS. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** All that moto holds, as its own page shows it: also what AWS would never tell. */
  public String insides() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(endpoint.resolve("/moto-api/data.json")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    server.destroy();
    try {
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.destroyForcibly();
    }
  }
}
