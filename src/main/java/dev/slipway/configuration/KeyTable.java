package dev.slipway.configuration;

import static dev.slipway.configuration.Markdown.code;
import static dev.slipway.configuration.Markdown.link;
import static dev.slipway.configuration.Markdown.prose;

import dev.slipway.environment.Block;
import dev.slipway.environment.Manual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row for each key of a block, and of the blocks that it alone holds. */
final class KeyTable {
  private static final List<String> HEAD =
      List.of("key", "meaning", "value", "left out", "example");

  /** How a meaning says what becomes of a file without the key. */
  private static final Pattern LEFT_OUT =
      Pattern.compile("^(.*?)[;.,]\\s+[Ll]eft out, ([^.]*)\\.(.*)$");

  private final Manual manual;
  private final Function<Block.Field, Optional<String>> heading;
  private final List<List<String>> rows = new ArrayList<>(List.of(HEAD));

  /**
   * An empty table.
   *
   * @param heading below which the keys stand that a key holds; nothing where they follow it
   */
  KeyTable(Manual manual, Function<Block.Field, Optional<String>> heading) {
    this.manual = manual;
    this.heading = heading;
  }

  /** The table of all keys of a block; each begins with the way to it. */
  String of(Block block, String prefix) {
    add(block, prefix);
    return Markdown.table(rows);
  }

  private void add(Block block, String prefix) {
    for (Block.Field field : block.fields()) {
      String key = (prefix.isEmpty() ? "" : prefix + ".") + field.name();
      Matcher leftOut = LEFT_OUT.matcher(field.meaning());
      boolean says = leftOut.matches();
      String meaning = says ? leftOut.group(1) + "." + leftOut.group(3) : field.meaning();
      String without = block.choice() ? "choose one" : "required";
      if (field.optional() && !block.choice()) {
        without = says ? prose(leftOut.group(2)) : "optional";
      }
      rows.add(
          List.of(code(key), prose(meaning), value(block, field), without, example(block, field)));
      if (heading.apply(field).isEmpty()) {
        field.holds().block().ifPresent(below -> add(below, Parts.join(prefix, field)));
      }
    }
  }

  private String value(Block block, Block.Field field) {
    String words = prose(field.holds().words());
    String what =
        heading
            .apply(field)
            .map(title -> words.replaceFirst("(one of these )?keys", link(title, title)))
            .orElse(words);
    String rules =
        manual.rules(block, field).stream()
            .map(rule -> prose(rule.replaceFirst("^(each )?must be ", "$1")))
            .collect(Collectors.joining("; "));
    return rules.isEmpty() ? what : what + ": " + rules;
  }

  /** A block's keys have examples of their own. */
  private String example(Block block, Block.Field field) {
    boolean isBlock = field.holds().block().isPresent();
    Optional<String> text = isBlock ? Optional.empty() : manual.example(block, field);
    return text.map(Markdown::code).orElse("");
  }
}
