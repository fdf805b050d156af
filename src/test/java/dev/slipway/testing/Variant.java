package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An environment with another value of some settings than its file has, so that both are held and
 * rehearsed.
 *
 * @param stack the environment
 * @param word what the variant is called
 * @param text the keys at the top of the file that it says otherwise, whole
 */
public record Variant(String stack, String word, String text) {
  private static final Pattern KEY = Pattern.compile("(?m)^\\w+(?=:)");

  /** All that this project has. */
  public static List<Variant> all() {
    return in(Run.HOME.resolve("src/test/resources/variants"));
  }

  /** Those below a folder, {@code <stack>/<word>.yaml}. */
  static List<Variant> in(Path folder) {
    return files(folder).map(Variant::of).toList();
  }

  private static Variant of(Path file) {
    String word = file.getFileName().toString().replace(".yaml", "");
    return new Variant(
        file.getParent().getFileName().toString(), word, EditedEnvironments.read(file));
  }

  /** How its own stack is called. */
  public String name() {
    return stack + "-" + word;
  }

  /** Writes it as the only environment of a folder; those that it varies stand in another one. */
  public void write(Path environments, Path folder) {
    Path base = environments.resolve(stack.replaceFirst("-", "/") + ".yaml");
    try {
      Path file = folder.resolve(name().replaceFirst("-", "/") + ".yaml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, in(base, EditedEnvironments.read(base)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file with this one's keys in the place of its own. */
  private String in(Path base, String environment) {
    var blocks = blocks(environment);
    blocks(text)
        .forEach(
            (key, block) ->
                checkArgument(
                    key.isEmpty() || blocks.replace(key, block) != null,
                    "%s: %s has no key %s",
                    name(),
                    base,
                    key));
    return String.join("", blocks.values());
  }

  /** The text of each key with all that stands below it; what stands before the first has none. */
  private static Map<String, String> blocks(String text) {
    Map<String, String> blocks = new LinkedHashMap<>();
    String key = "";
    int start = 0;
    for (Matcher next = KEY.matcher(text); next.find(); start = next.start()) {
      blocks.put(key, text.substring(start, next.start()));
      key = next.group();
    }
    blocks.put(key, text.substring(start));
    return blocks;
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
