package dev.slipway.synthesis;

import java.nio.file.Path;

/** Where CDKTF writes a stack in an output directory: {@code stacks/<stack>/cdk.tf.json}. */
public final class StackFile {
  public static final String NAME = "cdk.tf.json";

  private StackFile() {}

  public static Path of(Path cdktfOut, String stack) {
    return folder(cdktfOut, stack).resolve(NAME);
  }

  /** The folder of a stack, where Terraform runs. */
  public static Path folder(Path cdktfOut, String stack) {
    return folders(cdktfOut).resolve(stack);
  }

  /** The folder that has one for each stack. */
  public static Path folders(Path cdktfOut) {
    return cdktfOut.resolve("stacks");
  }
}
