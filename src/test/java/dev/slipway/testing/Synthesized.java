package dev.slipway.testing;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import com.hashicorp.cdktf.TerraformElement;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.Testing;
import dev.slipway.construct.Ids;
import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import software.constructs.Node;

/** Synthesizes what a test builds and reads it back as a model. */
public final class Synthesized {
  private Synthesized() {}

  /**
   * The meaning of {@code Testing.synthScope}, which Java can't call: its callback interface has no
   * method. Fit for one construct; neither validations nor cross-stack references run.
   */
  public static StackModel synthScope(Consumer<TerraformStack> body) {
    TerraformStack stack = new Scope();
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

  /** A stack with the addresses of the house and nothing else of it. */
  private static final class Scope extends TerraformStack {
    Scope() {
      super(Testing.app(), "test");
    }

    @Override
    protected String allocateLogicalId(Object element) {
      Node node = element instanceof TerraformElement known ? known.getNode() : (Node) element;
      return Ids.address(node.getPath());
    }
  }
}
