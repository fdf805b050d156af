package dev.slipway.build;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import dev.slipway.testing.Run;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The classes of src/build/java, which no package holds. */
final class Tools {
  /** What one of them said: the errors that the compiler found, and the steps it told. */
  record Said(String errors, String steps) {}

  private final URLClassLoader loader;

  private Tools(URLClassLoader loader) {
    this.loader = loader;
  }

  /** Compiles them into a folder. */
  static Tools in(Path folder) throws Exception {
    try (Stream<Path> sources = Files.list(Run.HOME.resolve("src/build/java"))) {
      List<String> words =
          Stream.concat(
                  Stream.of("-d", folder.toString(), "-cp", json()), sources.map(Path::toString))
              .toList();
      int code =
          ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
      assertThat(code).isEqualTo(0);
    }
    return new Tools(new URLClassLoader(new URL[] {folder.toUri().toURL()}));
  }

  /** Lets one of them build. */
  Said build(String tool, boolean terminal, Path home, Path former, Path now) throws Exception {
    var steps = new ByteArrayOutputStream();
    String errors = "";
    Class<?> type = loader.loadClass("Steps");
    Method build = loader.loadClass(tool).getDeclaredMethod("build", type, String[].class);
    build.setAccessible(true);
    try {
      Constructor<?> told = type.getDeclaredConstructor(PrintStream.class, boolean.class);
      told.setAccessible(true);
      build.invoke(
          null,
          told.newInstance(new PrintStream(steps, true, UTF_8), terminal),
          new String[] {home.toString(), former.toString(), now.toString()});
    } catch (InvocationTargetException e) {
      errors = e.getCause().getMessage();
    }
    return new Said(errors, steps.toString(UTF_8));
  }

  /** The only library that they need. */
  private static String json() throws Exception {
    return Path.of(JsonFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }
}
