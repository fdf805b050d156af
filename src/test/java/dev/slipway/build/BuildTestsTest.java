package dev.slipway.build;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** src/build/java/BuildTests compiles the tests that changed, or that see another program. */
class BuildTestsTest {
  private static final String DOCK = "package port; public class Dock { int deep() { return 1; } }";

  @TempDir static Path folder;
  private static Tools tools;
  @TempDir Path home;
  private int builds;
  private Path tests;

  @BeforeAll
  static void compileTools() throws Exception {
    tools = Tools.in(folder);
  }

  @BeforeEach
  void project() throws Exception {
    write("src/build/java/Build.java", "");
    write("src/main/node/host.cjs", "");
    Path provider = home.resolve("cdktf-provider-aws-1.jar");
    new ZipOutputStream(Files.newOutputStream(provider)).close();
    write("target/class-path", provider.toString());
    write("target/test-class-path", provider.toString());
    write("src/main/java/port/Dock.java", DOCK);
    write("src/test/java/port/DockTest.java", "package port; class DockTest extends Dock {}");
    write("src/test/java/port/CraneTest.java", "package port; class CraneTest {}");
    tests = home.resolve("none");
    compileProgram();
    assertThat(build(false)).isEqualTo("Building: compiling 2 of 2 sources\n");
  }

  @Test
  void aTestThatChangedIsCompiledAlone() throws Exception {
    write("src/test/java/port/CraneTest.java", "package port; class CraneTest { /* high */ }");
    assertThat(build(false)).isEqualTo("Building: compiling 1 of 2 sources\n");
    assertThat(build(false)).isEmpty();
  }

  @Test
  void aChangeOfTheProgramThatTestsDoNotSeeCompilesNone() throws Exception {
    write("src/main/java/port/Dock.java", DOCK.replace("1", "2"));
    compileProgram();
    assertThat(build(false)).isEmpty();
  }

  @Test
  void aChangeOfTheProgramThatTestsSeeCompilesAll() throws Exception {
    write("src/main/java/port/Dock.java", DOCK.replace("int", "long"));
    compileProgram();
    assertThat(build(false)).isEqualTo("Building: compiling 2 of 2 sources\n");
  }

  @Test
  void aTerminalSeesHowFarTheCompilerIsInOneLine() throws Exception {
    tests = home.resolve("none");
    assertThat(build(true))
        .isEqualTo(
            """
            \r\033[KBuilding: compiling 2 of 2 sources …\
            \r\033[KBuilding: compiling 2 of 2 sources, 1 done …\
            \r\033[KBuilding: compiling 2 of 2 sources, 2 done …\
            """);
  }

  /** Into target/runtime, where scripts/lib/build.sh puts it. */
  private void compileProgram() throws Exception {
    Path now = Files.createDirectories(home.resolve("program" + builds++));
    Path runtime = home.resolve("target/runtime");
    assertThat(tools.build("Build", false, home, home.resolve("none"), now).errors()).isEmpty();
    Files.deleteIfExists(runtime);
    Files.createSymbolicLink(runtime, now);
  }

  private String build(boolean terminal) throws Exception {
    Path now = Files.createDirectory(home.resolve("tests" + builds++));
    var said = tools.build("BuildTests", terminal, home, tests, now);
    assertThat(said.errors()).isEmpty();
    tests = now;
    return said.steps();
  }

  private void write(String file, String text) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
