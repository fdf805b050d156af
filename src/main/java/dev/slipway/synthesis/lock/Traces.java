package dev.slipway.synthesis.lock;

import dev.slipway.synthesis.StackFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Terraform leaves beside a stack that it was initialised for: which state it works on. It is
 * no proof that anything was applied, and its absence none that nothing was (somebody else may have
 * done it); but who changes what it may hold had better look.
 *
 * <p>https://developer.hashicorp.com/terraform/cli/init
 *
 * @param folder where Terraform runs
 */
public record Traces(Path folder) {
  static final Traces NONE = new Traces(Path.of("no such folder"));

  private static final Path STATE = Path.of(".terraform", "terraform.tfstate");

  /** Of a stack in an output folder. */
  public static Traces of(Path output, String stack) {
    return new Traces(StackFile.folder(output, stack));
  }

  /** The file, if there is one. */
  Optional<Path> found() {
    return Optional.of(folder.resolve(STATE)).filter(Files::exists);
  }

  /** What to do about a trace where nothing exists. */
  static String forget(Path trace) {
    Path folder = trace.getParent().getParent();
    return "(terraform -chdir=" + folder + " state list shows nothing): delete " + trace;
  }
}
