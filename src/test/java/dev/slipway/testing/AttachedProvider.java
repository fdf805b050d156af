package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The AWS provider in a process that many runs of Terraform share: each would start one of its own,
 * which takes two seconds of a core, and as much for its schema.
 *
 * <p>https://developer.hashicorp.com/terraform/plugin/debugging#starting-a-provider-in-debug-mode
 */
public final class AttachedProvider implements AutoCloseable {
  private static final String VARIABLE = "TF_REATTACH_PROVIDERS";
  private static final Pattern SAID = Pattern.compile(VARIABLE + "='(.*)'");

  private static AttachedProvider mocked;

  private final Process process;
  private final String attachment;

  private AttachedProvider(Process process, String attachment) {
    this.process = process;
    this.attachment = attachment;
  }

  /** That of all tests whose runs mock it, and ask it for its schema alone. */
  static synchronized AttachedProvider ofMocked() throws IOException, InterruptedException {
    if (mocked == null) {
      mocked = start(Map.of());
    }
    return mocked;
  }

  /**
   * Starts one for runs that come one after another, since each configures it anew.
   *
   * @param variables that say where AWS is, and by which credentials
   */
  public static AttachedProvider start(Map<String, String> variables)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("provider");
    Files.writeString(folder.resolve("main.tf"), TerraformProgram.AWS);
    Command init = TerraformProgram.run(folder, "init", "-input=false", "-no-color");
    checkState(init.exitCode() == 0, "terraform init: %s%s", init.out(), init.err());
    Path log = folder.resolve("provider.log");
    var builder =
        new ProcessBuilder(binary(folder).toString(), "-debug")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(variables);
    // Configured once more it fails with that; who speaks with this machine alone needs none.
    builder.environment().remove("AWS_CA_BUNDLE");
    Process provider = Children.start(builder);
    while (true) {
      boolean over = provider.waitFor(20, TimeUnit.MILLISECONDS);
      Matcher said = SAID.matcher(Files.readString(log));
      if (said.find()) {
        String attachment = said.group(1).replace("registry.terraform.io", registry(folder));
        return new AttachedProvider(provider, attachment);
      }
      checkState(!over, "the provider did not start:\n%s", Files.readString(log));
    }
  }

  /** What lets Terraform find that process. */
  public Map<String, String> environment() {
    return Map.of(VARIABLE, attachment);
  }

  @Override
  public void close() {
    Children.stop(process);
  }

  /** That of Terraform, or of OpenTofu. */
  private static String registry(Path folder) throws IOException {
    try (Stream<Path> registries = Files.list(folder.resolve(".terraform/providers"))) {
      return registries.findFirst().orElseThrow().getFileName().toString();
    }
  }

  private static Path binary(Path folder) throws IOException {
    Path providers = folder.resolve(".terraform/providers").toRealPath();
    try (Stream<Path> files = Files.walk(providers, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("terraform-provider-aws"))
          .findFirst()
          .orElseThrow();
    }
  }
}
