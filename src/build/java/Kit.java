import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What builds: this Java, these tools, the libraries, and what else all sources see. What another
 * kit built counts for nothing.
 */
final class Kit {
  private final String text;

  Kit(Path home, List<Path> libraries, String seen) throws IOException {
    var digest = Compilation.sha256();
    for (byte[] source : files(home.resolve("src/build/java")).values()) {
      digest.update(source);
    }
    String tools = HexFormat.of().formatHex(digest.digest());
    text = Runtime.version() + "\n" + tools + "\n" + libraries + "\n" + seen + "\n";
  }

  /** Whether a former build had this one, too; the new one says that it has. */
  boolean isThatOf(Path former, Path now) throws IOException {
    Files.writeString(now.resolve("kit"), text);
    return text.equals(read(former.resolve("kit")));
  }

  /** The libraries that a file lists. */
  static List<Path> libraries(Path classPath) throws IOException {
    return Stream.of(Files.readString(classPath).strip().split(":")).map(Path::of).toList();
  }

  /** Every file of a folder by its path there. */
  static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
