package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkState;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The stacks of the real environment files, synthesized once for all tests as a person does it. */
public final class RealStacks {
  /** The folder that was written. */
  public static final Path OUTPUT = output();

  private static final Synthesis SYNTHESIS = Synthesis.read(OUTPUT);

  private RealStacks() {}

  /** Every stack; the parameter of a test that holds for each. */
  public static List<StackModel> all() {
    return SYNTHESIS.stacks();
  }

  /**
   * The same environments with other values of some settings, each in a folder of its own, since
   * they bear the same names.
   */
  public static List<StackModel> variants() {
    return Variants.STACKS;
  }

  public static StackModel variant(String name) {
    return variants().stream().filter(stack -> stack.name().equals(name)).findFirst().orElseThrow();
  }

  public static StackModel named(String name) {
    return SYNTHESIS
        .stack(name)
        .orElseThrow(() -> new AssertionError("no environment file makes the stack " + name));
  }

  /** The system whose stack it is. */
  public static String system(StackModel stack) {
    return system(stack.name());
  }

  static String system(String stack) {
    return stack.substring(0, stack.indexOf('-'));
  }

  /** Synthesized when the first test asks for one. */
  private static final class Variants {
    private static final List<StackModel> STACKS =
        Variant.all().stream().map(RealStacks::synthesized).toList();
  }

  private static StackModel synthesized(Variant variant) {
    try {
      Path folder = Files.createTempDirectory(variant.name());
      variant.write(Run.HOME.resolve("environments"), folder.resolve("environments"));
      Path output = folder.resolve("cdktf.out");
      Run run = Run.synth("--environments", folder.resolve("environments"), "--output", output);
      checkState(run.exitCode() == 0, "%s", run.err());
      return Synthesis.read(output).stack(variant.name()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As in CI, so that an address lock that nobody committed is a fault, too. */
  private static Path output() {
    try {
      Path output = Files.createTempDirectory("real-stacks");
      Run run =
          Run.synthInCi("--environments", Run.HOME.resolve("environments"), "--output", output);
      checkState(run.exitCode() == 0, "%s", run.err());
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
