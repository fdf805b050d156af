package dev.slipway.testing;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.Testing;
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

  /**
   * The meaning of {@code Testing.synthScope}, which Java can't call: its callback interface has no
   * method. Fit for one construct; neither validations nor cross-stack references run.
   */
  public static StackModel synthScope(Consumer<TerraformStack> body) {
    TerraformStack stack = new TerraformStack(Testing.app(), "test");
    body.accept(stack);
    return StackModel.parse("test", Testing.synth(stack));
  }

  /** A whole app as Main synthesizes it, with validations and cross-stack references. */
  public static Synthesis app(Consumer<App> body) {
    Path output = temporaryDirectory();
    App app = new App(AppConfig.builder().outdir(output.toString()).build());
    body.accept(app);
    app.synth();
    return Synthesis.read(output);
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("cdktf.out");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
