package dev.slipway.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real Terraform, or OpenTofu. Without it a test fails; it never passes unasked. */
public final class TerraformProgram {
  /** A root that has nothing but the AWS provider. */
  public static final String AWS =
      """
      terraform {
        required_providers {
          aws = {
            source  = "hashicorp/aws"
            version = "~> 5.100"
          }
        }
      }
      """;

  private TerraformProgram() {}

  public static Command run(Path folder, String... words) throws IOException, InterruptedException {
    return run(folder, Map.of(), words);
  }

  /** Runs it where providers are mocked: none of them is started. */
  public static Command runMocked(Path folder, String... words)
      throws IOException, InterruptedException {
    return run(folder, AttachedProvider.ofMocked().environment(), words);
  }

  private static Command run(Path folder, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    String program = Optional.ofNullable(System.getenv("SLIPWAY_TERRAFORM")).orElse("terraform");
    List<String> line = new ArrayList<>(List.of(program));
    line.addAll(List.of(words));
    try {
      return Command.run(folder, environment, line);
    } catch (IOException e) {
      throw new IOException(
          "Terraform is missing: install Terraform 1.10 or newer (or OpenTofu) and put it on PATH,"
              + " or set SLIPWAY_TERRAFORM to it.",
          e);
    }
  }
}
