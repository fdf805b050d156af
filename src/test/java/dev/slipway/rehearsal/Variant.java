package dev.slipway.rehearsal;

import dev.slipway.environment.EnvironmentFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An environment with another value of some settings than its file has: rehearsed beside it, in
 * accounts of its own, so that the two may bear the same names.
 *
 * @param stack the environment
 * @param word what the variant is called
 * @param text the keys at the top of the file that it says otherwise, whole
 */
record Variant(String stack, String word, String text) {
  private static final Pattern KEY = Pattern.compile("(?m)^\\w+(?=:)");

  /** Those below a folder, {@code <stack>/<word>.yaml}. */
  static List<Variant> in(Path folder) {
    List<Variant> variants = new ArrayList<>();
    for (Path stack : Files.list(folder)) {
      for (Path file : Files.list(stack)) {
        variants.add(
            new Variant(
                stack.getFileName().toString(),
                file.getFileName().toString().replace(".yaml", ""),
                Files.text(file)));
      }
    }
    return variants;
  }

  /** How its own stack is called. */
  String name() {
    return stack + "-" + word;
  }

  /** Writes it as the only environment of a folder. */
  void write(EnvironmentFile base, Path folder) {
    Files.write(
        folder.resolve(base.system()).resolve(base.environment() + "-" + word + ".yaml"), in(base));
  }

  /** The text of a file with this one's keys in the place of its own. */
  private String in(EnvironmentFile base) {
    var blocks = blocks(Files.text(base.path()));
    blocks(text)
        .forEach(
            (key, block) -> {
              if (!key.isEmpty() && blocks.replace(key, block) == null) {
                throw new Failure(name() + ": " + base.path() + " has no key " + key);
              }
            });
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
}
