package dev.slipway.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.synthesis.Manifest;
import dev.slipway.synthesis.StackModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One stack as it was synthesized.
 *
 * @param manifest what CDKTF's list of stacks says of it
 * @param file the text for Terraform
 */
public record Result(String stack, Facts facts, String manifest, String file) {
  /** What was built just now into an output directory. */
  public static Result of(StackModel stack, Manifest manifest, Path cdktfOut) {
    try {
      String file = Files.readString(path(cdktfOut, stack.name()));
      return new Result(stack.name(), Facts.of(stack), manifest.of(stack.name()), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stack as a model; most runs don't ask for it. */
  public StackModel model() {
    return StackModel.parse(stack, file);
  }

  /** Writes its file into an output directory, as CDKTF would. */
  public void write(Path cdktfOut) {
    try {
      Path path = path(cdktfOut, stack);
      Files.createDirectories(path.getParent());
      Files.write(path, file.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(Path cdktfOut, String stack) {
    return cdktfOut.resolve("stacks").resolve(stack).resolve("cdk.tf.json");
  }
}
