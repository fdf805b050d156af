package dev.slipway.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which provider everybody takes, on every platform: a team commits Terraform's lock file once,
 * beside its environments, and finds it beside every stack, where Terraform looks for it.
 */
public final class ProviderLock {
  static final String NAME = ".terraform.lock.hcl";

  private final Optional<byte[]> committed;

  private ProviderLock(Optional<byte[]> committed) {
    this.committed = committed;
  }

  /** The one beside the folder of environment files, if there is one. */
  public static ProviderLock beside(Path environments) {
    Path file = environments.toAbsolutePath().normalize().resolveSibling(NAME);
    try {
      return new ProviderLock(
          Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes it into the draft of a stack; without one, that of {@code terraform init} stays. */
  void write(Path stack) throws IOException {
    if (committed.isPresent()) {
      Files.write(stack.resolve(NAME), committed.get());
    }
  }

  /** Whether the lock file of a stack is what we have put there. */
  boolean isAt(Path stack) throws IOException {
    Path file = stack.resolve(NAME);
    return committed.isPresent()
        && Files.isRegularFile(file)
        && Arrays.equals(committed.get(), Files.readAllBytes(file));
  }
}
