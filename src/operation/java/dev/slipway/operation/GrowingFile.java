package dev.slipway.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file that a program writes while we read it, line by line. */
final class GrowingFile implements AutoCloseable {
  private final InputStream file;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  GrowingFile(Path path) throws IOException {
    file = Files.newInputStream(path);
  }

  /** Tells each line that is whole by now. */
  void read(Consumer<String> to) throws IOException {
    for (byte each : file.readAllBytes()) {
      if (each == '\n') {
        to.accept(line.toString(UTF_8));
        line.reset();
      } else {
        line.write(each);
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
