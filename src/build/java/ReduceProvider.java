import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the AWS provider's jar again with only the packages that the program uses: a few dozen of
 * 1,792. The JVM, jsii and Node then open, hash, unpack and parse a few megabytes instead of 124.
 *
 * <p>Usage: java -cp CLASS-PATH ReduceProvider.java PROVIDER.jar PROGRAM.jar REDUCED.jar
 */
final class ReduceProvider {
  private static final Pattern PACKAGE =
      Pattern.compile("com[./]hashicorp[./]cdktf[./]providers[./]aws[./](\\w+)[./]");

  /** What an assembly says for people who write bindings. */
  private static final Set<String> NOT_AT_RUNTIME = Set.of("docs", "locationInModule", "symbolId");

  private final ZipFile provider;
  private final Set<String> used = new HashSet<>();

  private ReduceProvider(ZipFile provider) {
    this.provider = provider;
  }

  public static void main(String[] jars) throws IOException {
    try (var provider = new ZipFile(jars[0]);
        var program = new ZipFile(jars[1]);
        var reduced = new ZipOutputStream(Files.newOutputStream(Path.of(jars[2])))) {
      var reduction = new ReduceProvider(provider);
      reduction.use(program);
      for (int before = 0;
          before < reduction.used.size(); ) { // until no package needs a further one
        before = reduction.used.size();
        reduction.use(provider);
      }
      reduction.write(reduced);
    }
  }

  /**
   * A class file spells out the classes it refers to, so searching it for packages finds them all.
   */
  private void use(ZipFile jar) throws IOException {
    for (var entry : jar.stream().toList()) {
      if (entry.getName().endsWith(".class") && !isOfUnused(entry.getName())) {
        used.addAll(packages(read(jar, entry)));
      }
    }
  }

  /** The packages that a class file refers to. */
  static Set<String> packages(byte[] classFile) {
    return PACKAGE
        .matcher(new String(classFile, StandardCharsets.ISO_8859_1))
        .results()
        .map(found -> key(found.group(1)))
        .collect(Collectors.toSet());
  }

  private void write(ZipOutputStream reduced) throws IOException {
    for (var entry : provider.stream().toList()) {
      String name = entry.getName();
      if (isOfUnused(name) || name.startsWith("META-INF/")) {
        continue; // META-INF has an index of the whole jar, which would no longer be true
      }
      byte[] content = read(provider, entry);
      reduced.putNextEntry(new ZipEntry(name));
      reduced.write(
          name.endsWith(".tgz")
              ? nodePackage(content)
              : name.endsWith(".txt") ? typeNames(content) : content);
    }
  }

  /** Lines like "@cdktf/provider-aws.vpc.Vpc=com.hashicorp.cdktf.providers.aws.vpc.Vpc". */
  private byte[] typeNames(byte[] all) {
    return new String(all, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !isOfUnused(line))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] nodePackage(byte[] tgz) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var tar = new GZIPInputStream(new ByteArrayInputStream(tgz));
        var reduced = new GZIPOutputStream(out)) {
      for (byte[] header = tar.readNBytes(512); header[0] != 0; header = tar.readNBytes(512)) {
        String[] path = text(header, 0, 100).split("/"); // package/lib/vpc/index.js
        byte[] content = tar.readNBytes(Integer.parseInt(text(header, 124, 12).strip(), 8));
        tar.skipNBytes(-content.length & 511);
        if (path[1].equals(".jsii")) {
          writeFile(reduced, header, assembly(content));
        } else if (isRun(path)) {
          writeFile(reduced, header, withoutSourceMap(content));
        }
      }
      reduced.write(new byte[1024]);
    }
    return out.toByteArray();
  }

  /** What a compiler reads, or nobody, is left out. */
  private boolean isRun(String[] path) {
    return !path[path.length - 1].endsWith(".d.ts")
        && (path.length <= 3 || used.contains(key(path[2])));
  }

  /** The sources of a file for debuggers are larger than the file. */
  private static byte[] withoutSourceMap(byte[] content) {
    return new String(content, StandardCharsets.UTF_8)
        .replaceFirst("\\n//# sourceMappingURL=data:.*", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void writeFile(OutputStream tar, byte[] header, byte[] content)
      throws IOException {
    put(header, 124, String.format("%011o", content.length));
    put(header, 148, " ".repeat(8)); // the checksum counts itself as blanks
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format("%06o\0", sum));
    tar.write(header);
    tar.write(content);
    tar.write(new byte[-content.length & 511]);
  }

  /** The jsii assembly without the types of other packages: of 134 MB a few stay. */
  private byte[] assembly(byte[] all) throws IOException {
    var out = new ByteArrayOutputStream();
    try (JsonParser in = new JsonFactory().createParser(all);
        JsonGenerator reduced = new JsonFactory().createGenerator(out)) {
      while (in.nextToken() != null) {
        if (isUnused(in)) {
          in.nextToken();
          in.skipChildren();
        } else {
          reduced.copyCurrentEvent(in);
        }
      }
    }
    return out.toByteArray();
  }

  private boolean isUnused(JsonParser in) throws IOException {
    return in.currentToken() == JsonToken.FIELD_NAME
        && (NOT_AT_RUNTIME.contains(in.currentName())
            || isListed(in) && !used.contains(key(in.currentName().split("\\.")[1])));
  }

  /**
   * True at a name like "@cdktf/provider-aws.vpc.Vpc" in the assembly's lists of types and modules.
   */
  private static boolean isListed(JsonParser in) {
    var context = in.getParsingContext();
    return context.getNestingDepth() == 2
        && List.of("types", "submodules").contains(context.getParent().getCurrentName());
  }

  private boolean isOfUnused(String name) {
    var matcher = PACKAGE.matcher(name);
    return matcher.find() && !used.contains(key(matcher.group(1)));
  }

  /**
   * One package is s3control_bucket in Java, s3-control-bucket in Node and s3ControlBucket in jsii.
   */
  private static String key(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
    try (var in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static String text(byte[] header, int from, int length) {
    return new String(header, from, length, StandardCharsets.US_ASCII).split("\0")[0];
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
