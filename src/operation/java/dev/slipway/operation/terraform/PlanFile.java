package dev.slipway.operation.terraform;

import dev.slipway.operation.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a plan lies until it is done, and nobody commits it: it may hold values that Terraform
 * shows nobody.
 */
public record PlanFile(Path path) implements AutoCloseable {
  public static PlanFile of(Place place, String stack) throws IOException {
    Path folder = Files.createDirectories(place.project().target()).toAbsolutePath();
    return new PlanFile(Files.createTempFile(folder, stack + "-", ".tfplan"));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
