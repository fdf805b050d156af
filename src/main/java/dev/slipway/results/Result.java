package dev.slipway.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.environment.EnvironmentFile;
import dev.slipway.synthesis.Manifest;
import dev.slipway.synthesis.StackFile;
import dev.slipway.synthesis.StackModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** One stack as it was synthesized. */
public final class Result {
  private final String stack;
  private final Facts facts;
  private final String manifest;
  private final byte[] bytes;
  private final int start;

  /**
   * As it was read.
   *
   * @param manifest what CDKTF's list of stacks says of it
   * @param bytes end with the text for Terraform, which few ask for and is therefore not decoded
   * @param start where that begins
   */
  Result(String stack, Facts facts, String manifest, byte[] bytes, int start) {
    this.stack = stack;
    this.facts = facts;
    this.manifest = manifest;
    this.bytes = bytes;
    this.start = start;
  }

  /** What was built just now into an output directory. */
  public static Result of(
      EnvironmentFile environment, StackModel stack, Manifest manifest, Path cdktfOut) {
    try {
      var facts = Facts.of(stack, environment.statePlace().toString());
      byte[] file = Files.readAllBytes(StackFile.of(cdktfOut, stack.name()));
      return new Result(stack.name(), facts, manifest.of(stack.name()), file, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String stack() {
    return stack;
  }

  public Facts facts() {
    return facts;
  }

  public String manifest() {
    return manifest;
  }

  /** The text for Terraform. */
  public String file() {
    return new String(bytes, start, bytes.length - start, UTF_8);
  }

  /** Whether a file says the same to Terraform. */
  public boolean isAt(Path file) {
    try {
      byte[] there = Files.readAllBytes(file);
      return Arrays.equals(bytes, start, bytes.length, there, 0, there.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stack as a model; most runs don't ask for it. */
  public StackModel model() {
    return StackModel.parse(stack, file());
  }

  /** Makes the folder in which stacks stand, where CDKTF has written none. */
  public static void prepare(Path cdktfOut) {
    try {
      Files.createDirectories(StackFile.folders(cdktfOut));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes its file into a prepared output directory, as CDKTF would. */
  public void write(Path cdktfOut) {
    Path path = StackFile.of(cdktfOut, stack);
    try {
      Files.createDirectory(path.getParent());
      try (OutputStream out = Files.newOutputStream(path)) {
        writeFile(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void writeFile(OutputStream out) throws IOException {
    out.write(bytes, start, bytes.length - start);
  }
}
