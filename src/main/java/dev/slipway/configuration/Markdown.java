package dev.slipway.configuration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts as GitHub shows them: signs stay signs, and what is code is no prose. */
final class Markdown {
  private static final int LONGEST = 80;

  private Markdown() {}

  static String code(String text) {
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    return "`" + shown.replace("|", "\\|").replace('`', '\'') + "`";
  }

  /** Prose, in which a piece in back quotes is code already. */
  static String prose(String text) {
    String[] pieces = text.split("`", -1);
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] =
          i % 2 == 1
              ? code(pieces[i])
              : pieces[i].replace("<", "&lt;").replaceAll("[\\\\*_|\\[\\]]", "\\\\$0");
    }
    return String.join("", pieces);
  }

  static String link(String text, String heading) {
    return "[" + text + "](#" + anchor(heading) + ")";
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  static String table(List<List<String>> rows) {
    return rows.stream()
        .map(cells -> cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
        .flatMap(
            row ->
                row.startsWith("| key ")
                    ? Stream.of(row, row.replaceAll("[^|\n]+", "---"))
                    : Stream.of(row))
        .collect(Collectors.joining());
  }
}
