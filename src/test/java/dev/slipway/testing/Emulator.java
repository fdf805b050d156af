package dev.slipway.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final String region;
  private final String accessKey;

  /** One whose log nobody needs. */
  public Emulator() throws IOException, InterruptedException {
    this("123456789012", Files.createTempFile("emulator", ".log"));
  }

  /**
   * Starts an account of that AWS.
   *
   * @param log what the server says; a file, so that it may outlive us
   */
  public Emulator(String account, Path log) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(TestTools.emulatorPython(), "-u", "-m", "emulator", "-p", "0")
            .directory(Path.of(System.getProperty("slipway.home", ".")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("MOTO_ACCOUNT_ID", account);
    // Seconds until a certificate is validated; a minute if unset.
    builder.environment().put("MOTO_ACM_VALIDATION_WAIT", "1");
    server = Children.start(builder);
    endpoint = URI.create(awaitAddress(log));
    region = REGION;
    accessKey = "test";
  }

  private Emulator(Process server, URI endpoint, String region, String accessKey) {
    this.server = server;
    this.endpoint = endpoint;
    this.region = region;
    this.accessKey = accessKey;
  }

  /** The same account as somebody meets it who works in a region. */
  public Emulator in(String region) {
    return new Emulator(server, endpoint, region, accessKey);
  }

  /** The same account as somebody meets it who has other credentials. */
  public Emulator with(String accessKey) {
    return new Emulator(server, endpoint, region, accessKey);
  }

  private String awaitAddress(Path log) throws IOException, InterruptedException {
    while (true) {
      boolean over = server.waitFor(20, TimeUnit.MILLISECONDS);
      var said = Files.readString(log);
      var found = LISTENING.matcher(said);
      if (found.find()) {
        return found.group(1);
      }
      if (over) {
        throw new IllegalStateException("the emulator did not start:\n" + said);
      }
    }
  }

  public URI endpoint() {
    return endpoint;
  }

  /** Lets it outlive this program, and tells its process id. */
  public long keep() {
    Children.release(server);
    return server.pid();
  }

  /** What a process needs to find this AWS instead of the real one. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL",
        endpoint.toString(),
        "AWS_ACCESS_KEY_ID",
        accessKey,
        "AWS_SECRET_ACCESS_KEY",
        "test",
        "AWS_REGION",
        region,
        "AWS_DEFAULT_REGION",
        region,
        "AWS_CONFIG_FILE",
        "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE",
        "/dev/null");
  }

  /** An SDK client of this AWS. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "test")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** What its images do when they run. */
  public Programs programs() {
    return new Programs(new Control(endpoint));
  }

  /** What goes wrong in it. */
  public Faults faults() {
    return new Faults(new Control(endpoint));
  }

  /** All that moto holds, as its own page shows it: also what AWS would never tell. */
  public String insides() throws IOException, InterruptedException {
    return new Control(endpoint).ask("/moto-api/data.json");
  }

  @Override
  public void close() {
    Children.stop(server);
  }
}
