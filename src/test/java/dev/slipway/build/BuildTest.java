package dev.slipway.build;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** src/build/java compiles what changed and nothing else, and what comes of it is the same. */
class BuildTest {
  private static final String DOCK =
      """
      package port;

      final class Dock {
        static int length() {
          return 1 + 1;
        }
      }
      """;
  private static final String SHIP =
      """
      package port;

      import com.hashicorp.cdktf.providers.aws.vpc.Vpc;

      final class Ship {
        private final Vpc vpc = null;

        boolean fits() {
          return vpc == null && Dock.length() > 1;
        }
      }
      """;

  @TempDir static Path folder;
  private static Tools tools;
  @TempDir Path home;
  private int builds;
  private Path former;
  private Path before;
  private String steps;

  @BeforeAll
  static void compileTools() throws Exception {
    tools = Tools.in(folder);
  }

  @BeforeEach
  void project() throws Exception {
    write("src/main/node/host.cjs", "");
    write("src/build/java/Build.java", "");
    write("src/main/java/port/Dock.java", DOCK);
    write("src/main/java/port/Ship.java", SHIP);
    Path provider = home.resolve("cdktf-provider-aws-1.jar");
    write("target/class-path", provider.toString());
    try (var jar = new ZipOutputStream(Files.newOutputStream(provider))) {
      for (String used : List.of("vpc/Vpc", "subnet/Subnet")) {
        jar.putNextEntry(new ZipEntry("com/hashicorp/cdktf/providers/aws/" + used + ".class"));
        jar.write(compiled(used));
      }
    }
    former = home.resolve("none");
    assertThat(build()).isEmpty();
  }

  @Test
  void nothingChangedGivesTheSame() throws Exception {
    var same = classes();
    String program = program();

    assertThat(build()).isEmpty();

    assertThat(steps).isEmpty();
    assertThat(compiledAnew()).isEmpty();
    assertThat(program()).isEqualTo(program);
    assertThat(classes()).isEqualTo(same);
  }

  @Test
  void aChangeThatNobodySeesIsCompiledAlone() throws Exception {
    String program = program();
    write("src/main/java/port/Dock.java", DOCK.replace("1 + 1", "2 + 2"));

    assertThat(build()).isEmpty();

    assertThat(steps).isEqualTo("Building: compiling 1 of 2 sources\n");
    assertThat(compiledAnew()).containsExactly("port/Dock.class");
    assertThat(program()).isNotEqualTo(program);
    asIfBuiltAnew();
  }

  @Test
  void aConstantAndASignatureAreSeen() throws Exception {
    for (String change : List.of("static final int DEEP = 1;\n  static int", "static long")) {
      write("src/main/java/port/Dock.java", DOCK.replace("static int", change));
      assertThat(build()).isEmpty();
      assertThat(compiledAnew()).containsExactly("port/Dock.class", "port/Ship.class");
    }
    asIfBuiltAnew();
  }

  @Test
  void aChangeThatOthersDoNotStandIsAnErrorAndTheFormerBuildStays() throws Exception {
    String program = program();
    write("src/main/java/port/Dock.java", DOCK.replace("length", "size"));

    assertThat(build()).contains("Ship.java:9: error: cannot find symbol");
    assertThat(program()).isEqualTo(program);
  }

  @Test
  void whatIsGoneIsGone() throws Exception {
    write("src/main/java/port/Ship.java", SHIP.replace("Dock.length()", "2"));
    Files.delete(home.resolve("src/main/java/port/Dock.java"));

    assertThat(build()).isEmpty();

    assertThat(classes().keySet()).containsExactly("port/Ship.class");
  }

  @Test
  void theProviderIsReducedAgainOnlyForOtherPackages() throws Exception {
    Files.write(former.resolve("provider.jar"), new byte[] {1});
    write("src/main/java/port/Dock.java", DOCK.replace("1 + 1", "3"));
    assertThat(build()).isEmpty();
    assertThat(Files.readAllBytes(former.resolve("provider.jar"))).isEqualTo(new byte[] {1});

    write(
        "src/main/java/port/Ship.java",
        SHIP.replace("vpc.Vpc", "subnet.Subnet").replace("Vpc vpc", "Subnet vpc"));
    assertThat(build()).isEmpty();
    assertThat(steps)
        .isEqualTo(
            """
            Building: compiling 1 of 2 sources
            Building: reducing the provider to what the program uses of it
            """);
    assertThat(entries(former.resolve("provider.jar")))
        .containsExactly("com/hashicorp/cdktf/providers/aws/subnet/Subnet.class");
  }

  @Test
  void theHostOfTheKernelIsAPartOfTheProgram() throws Exception {
    String program = program();
    write("src/main/node/host.cjs", "// changed");
    assertThat(build()).isEmpty();
    assertThat(program()).isNotEqualTo(program);
  }

  /** Builds once more without what stands there, which must make no difference. */
  private void asIfBuiltAnew() throws Exception {
    var changed = classes();
    String program = program();
    former = home.resolve("none");
    assertThat(build()).isEmpty();
    assertThat(classes()).isEqualTo(changed);
    assertThat(program()).isEqualTo(program);
  }

  /** Builds; gives the errors that the compiler found. */
  private String build() throws Exception {
    Path now = Files.createDirectory(home.resolve("build" + builds++));
    var said = tools.build("Build", false, home, former, now);
    steps = said.steps();
    if (said.errors().isEmpty()) {
      before = former;
      former = now;
    }
    return said.errors();
  }

  private String program() throws IOException {
    return Files.readString(former.resolve("program"));
  }

  /** The classes that were not taken over from the build before; those keep their time. */
  private List<String> compiledAnew() {
    return classes().keySet().stream()
        .filter(file -> !time(before, file).equals(time(former, file)))
        .toList();
  }

  /** Every class of the last build, with its bytes. */
  private SortedMap<String, String> classes() {
    Path folder = former.resolve("classes");
    SortedMap<String, String> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        classes.put(
            folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object time(Path build, String file) {
    try {
      return Files.getLastModifiedTime(build.resolve("classes").resolve(file)).toMillis();
    } catch (IOException e) {
      return "not there";
    }
  }

  private static List<String> entries(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private byte[] compiled(String name) throws IOException {
    String type = "com/hashicorp/cdktf/providers/aws/" + name;
    String text =
        "package %s; public class %s {}"
            .formatted(
                type.substring(0, type.lastIndexOf('/')).replace('/', '.'),
                type.substring(type.lastIndexOf('/') + 1));
    write("provider/" + type + ".java", text);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, home.resolve("provider/" + type + ".java").toString());
    assertThat(code).isEqualTo(0);
    return Files.readAllBytes(home.resolve("provider/" + type + ".class"));
  }

  private void write(String file, String text) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, UTF_8);
  }
}
