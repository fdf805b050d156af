package dev.slipway.output;

import dev.slipway.synthesis.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
public final class OutputFolder implements AutoCloseable {
  /** Thrown where what a former run wrote is not what it wrote any more. */
  public static final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
      super(message);
    }
  }

  private final Path folder;
  private final Draft draft;
  private final Lock publishing = new ReentrantLock();
  private boolean unfinished;

  public OutputFolder(Path typed) {
    try {
      folder = OutputPlace.of(typed);
      draft = new Draft(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves all as it was if somebody interrupts the run; who is publishing by then ends first. */
  public void cleanUpOnInterrupt() {
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
  public Path draft() {
    return draft.folder();
  }

  /**
   * Puts what the draft holds in its place.
   *
   * @return what people want to know: lines
   */
  public List<String> publish(Publication publication) {
    try {
      enter();
      try (var readme = new OutputReadme(folder)) { // waits for another run that has got so far
        return publish(publication, readme);
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

  private List<String> publish(Publication publication, OutputReadme readme) throws IOException {
    publishing.lock();
    try {
      List<String> lines = publication.publish(draft, folder, readme);
      draft.deleteAbandoned();
      unfinished = false;
      return lines;
    } finally {
      publishing.unlock();
    }
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
    if (!unfinished || Files.exists(folder.resolve(Manifest.FILE))) {
      draft.delete();
    }
  }
}
