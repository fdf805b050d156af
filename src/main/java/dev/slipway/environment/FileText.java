package dev.slipway.environment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads a file's text as UTF-8, and repairs nothing in it. */
final class FileText {
  /** What Java puts where bytes are no text; a file may also say it by itself. */
  private static final char REPAIR = '\uFFFD';

  private FileText() {}

  /** The text, or nothing after noting why there is none. */
  static Optional<String> read(Place file) {
    if (Files.isDirectory(file.file())) {
      return file.bad(0, "is a folder, not a file");
    }
    try {
      return decode(Files.readAllBytes(file.file()), file);
    } catch (IOException e) {
      return file.bad(0, "cannot be read: " + reason(e));
    }
  }

  /** Why the disk refused, in words of its user. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is a link to nowhere";
    }
    return e instanceof FileSystemLoopException ? "it is a link to a folder above" : e.toString();
  }

  private static Optional<String> decode(byte[] bytes, Place file) {
    String repaired = new String(bytes, StandardCharsets.UTF_8);
    return repaired.indexOf(REPAIR) < 0 ? Optional.of(repaired) : decodeStrictly(bytes, file);
  }

  private static Optional<String> decodeStrictly(byte[] bytes, Place file) {
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
