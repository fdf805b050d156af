package dev.slipway.environment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads a file's text, and repairs nothing in it. */
final class Utf8 {
  private Utf8() {}

  /** The text, or nothing after noting why there is none. */
  static Optional<String> read(Place file) {
    if (Files.isDirectory(file.file())) {
      return file.bad(0, "is a folder, not a file");
    }
    try {
      return decode(Files.readAllBytes(file.file()), file);
    } catch (NoSuchFileException e) {
      return file.bad(0, "is a link to a file that does not exist");
    } catch (AccessDeniedException e) {
      return file.bad(0, "cannot be read: permission denied");
    } catch (IOException e) {
      return file.bad(0, "cannot be read: " + e.getMessage());
    }
  }

  private static Optional<String> decode(byte[] bytes, Place file) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      return file.bad(line, "is not UTF-8 text");
    }
    return Optional.of(text.toString());
  }
}
