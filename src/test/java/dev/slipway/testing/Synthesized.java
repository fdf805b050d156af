package dev.slipway.testing;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import com.hashicorp.cdktf.TerraformStack;
import dev.slipway.construct.Ids;
import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Synthesizes what a test builds and reads it back as a model. */
public final class Synthesized {
  private Synthesized() {}

  /** A stack of nothing but what the test builds; CDKTF validates nothing. */
  public static StackModel synthScope(Consumer<TerraformStack> body) {
    return synthesize(
            AppConfig.builder().skipValidation(true),
            app -> body.accept(new TerraformStack(app, "test")))
        .stack("test")
        .orElseThrow();
  }

  /** A whole app as Main synthesizes it, with validations and cross-stack references. */
  public static Synthesis app(Consumer<App> body) {
    return synthesize(AppConfig.builder(), body);
  }

  private static Synthesis synthesize(AppConfig.Builder config, Consumer<App> body) {
    try {
      Path output = Files.createTempDirectory("cdktf.out");
      try {
        var app = new App(config.outdir(output.toString()).build());
        body.accept(app);
        app.synth();
        return Synthesis.addressed(output, Ids::address);
      } finally {
        MoreFiles.deleteRecursively(output, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
