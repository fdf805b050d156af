package dev.slipway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many classes began in all the processes that Maven runs tests in: each appends a byte to a
 * file that they share.
 */
final class SharedCount {
  private final Path file;
  private final int all;

  /**
   * Counts in a file.
   *
   * @param all how many there will be; 0 if nobody knows
   */
  SharedCount(Path file, int all) {
    this.file = file;
    this.all = all;
  }

  /** Of the run that this process is one of, if Maven started it: none of them knows the whole. */
  static Optional<SharedCount> ofThisRun() {
    String file = System.getProperty("slipway.count");
    if (file == null) {
      return Optional.empty();
    }
    boolean some = System.getProperty("test") != null; // as -Dtest names them
    return Optional.of(new SharedCount(Path.of(file), some ? 0 : tests()));
  }

  int all() {
    return all;
  }

  /** The number of one that begins. */
  synchronized int next() {
    try (var channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var lock = channel.lock()) {
      channel.write(ByteBuffer.wrap(new byte[1]));
      return lock.isValid() ? (int) channel.size() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int tests() {
    try {
      var source = SharedCount.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      try (Stream<Path> files = Files.walk(Path.of(source))) {
        return (int) files.filter(file -> file.toString().matches("[^$]*Test\\.class")).count();
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
