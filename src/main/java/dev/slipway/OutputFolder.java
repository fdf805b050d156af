package dev.slipway;

import dev.slipway.results.Result;
import dev.slipway.synthesis.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The folder that a synth writes and people work in: what is generated is replaced, file by file,
 * once all is well, and nothing else is touched.
 *
 * <p>Whoever is killed among these files leaves each of them whole, some of this run and some of
 * the one before. The manifest comes last, so that it never lists what is not there, and a stack
 * that has no environment file goes after that. The next run writes them all again, and finds by
 * the folders themselves which stacks have to go.
 */
final class OutputFolder implements AutoCloseable {
  private static final Path MANIFEST = Path.of(Manifest.FILE);

  private final Path shown;
  private final Path folder;
  private final Draft draft;
  private final Lock publishing = new ReentrantLock();
  private boolean unfinished;

  OutputFolder(Path shown) {
    this.shown = shown;
    try {
      folder = OutputPlace.of(shown);
      draft = new Draft(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves all as it was if somebody interrupts the run; who is publishing by then ends first. */
  void cleanUpOnInterrupt() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::giveUp));
  }

  private void giveUp() {
    publishing.lock(); // for ever: from here on nothing is published
    try {
      deleteDraft();
    } catch (IOException | UncheckedIOException e) {
      System.err.println(draft.folder() + " could not be removed: " + e.getMessage());
    }
  }

  /** Where to write. */
  Path draft() {
    return draft.folder();
  }

  /**
   * Puts what the draft holds in its place.
   *
   * @param known every stack that has an environment file, in the order of the manifest
   * @param results the stacks in the draft
   * @return what people want to know: lines
   */
  List<String> publish(Collection<String> known, List<Result> results, ProviderLock lock) {
    try {
      enter();
      try (var readme = new OutputReadme(folder)) { // waits for another run that has got so far
        return publish(known, results, lock, readme);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void enter() throws IOException {
    publishing.lock();
    try {
      unfinished = true;
      draft.moveIn();
    } finally {
      publishing.unlock();
    }
  }

  private List<String> publish(
      Collection<String> known, List<Result> results, ProviderLock lock, OutputReadme readme)
      throws IOException {
    publishing.lock();
    try {
      write(Listed.all(known, results, folder), results, lock, readme);
      var stacks = new StackFolders(folder, shown, lock);
      List<String> lines = new ArrayList<>();
      lines.addAll(stacks.additions(results.stream().map(Result::stack).toList()));
      lines.addAll(stacks.removeAllBut(known));
      draft.deleteAbandoned();
      unfinished = false;
      return lines;
    } finally {
      publishing.unlock();
    }
  }

  private void write(
      List<Listed> listed, List<Result> results, ProviderLock lock, OutputReadme readme)
      throws IOException {
    for (Result result : results) {
      lock.write(draft().resolve(Result.STACKS).resolve(result.stack()));
    }
    Manifest.write(draft(), listed.stream().map(Listed::manifest).toList());
    draft.publishAllBut(MANIFEST);
    readme.write(listed);
    draft.publish(MANIFEST);
  }

  /** Leaves nothing of a draft. */
  @Override
  public void close() {
    publishing.lock();
    try {
      deleteDraft();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      publishing.unlock();
    }
  }

  /** Of a first run that ends halfway it stays: it says that the folder is ours. */
  private void deleteDraft() throws IOException {
    if (!unfinished || Files.exists(folder.resolve(MANIFEST))) {
      draft.delete();
    }
  }
}
