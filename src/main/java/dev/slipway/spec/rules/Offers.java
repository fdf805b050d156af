package dev.slipway.spec.rules;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machines that AWS offers for one purpose. A list grows old, so a file may name another one by
 * saying that it is newer: {@code newer db.r9g.large}.
 */
public final class Offers {
  private static final String NEWER = "newer ";

  private final String rule;
  private final String form;
  private final Set<String> known;

  /**
   * What there is to choose from.
   *
   * @param rule what a file must name, such as "a node type of ElastiCache"
   * @param prefix what all names begin with
   * @param table a line for families that come in the same sizes: {@code t3 t4g: micro small}
   */
  public Offers(String rule, String prefix, String table) {
    this.rule = "must be " + rule;
    form = prefix + "\\.[a-z][a-z0-9-]*\\.\\w+";
    known =
        table
            .lines()
            .map(line -> line.split(": ", 2))
            .flatMap(line -> words(line[0]).flatMap(family -> names(prefix, family, line[1])))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The name that a text gives, or a refusal that says which one was meant and the way past it. */
  public String chosen(String text) {
    boolean newer = text.startsWith(NEWER);
    String name = newer ? text.substring(NEWER.length()) : text;
    new Rules()
        .require(newer || known.contains(name), "", refusal(name))
        .require(!newer || !known.contains(name), "", "is known by now; write '" + name + "'")
        .require(!newer || name.matches(form), "", rule + " after '" + NEWER.strip() + "'", text)
        .enforce();
    return name;
  }

  private String refusal(String name) {
    String way = name.matches(form) ? " (if AWS has it by now: '" + NEWER + name + "')" : "";
    return rule + ", got '" + name + "'" + nearest(name) + way;
  }

  /** Of the same family, where there is one: who misspells a size means no other machine. */
  private String nearest(String name) {
    int end = name.lastIndexOf('.') + 1;
    String family = name.substring(0, end);
    List<String> sizes =
        known.stream()
            .filter(each -> end > 0 && each.startsWith(family))
            .map(each -> each.substring(end))
            .toList();
    return sizes.isEmpty()
        ? Words.nearest(name, known).map(Words::guess).orElse("")
        : Words.nearest(name.substring(end), sizes)
            .map(size -> Words.guess(family + size))
            .orElseGet(() -> "; there is " + family + Words.or(sizes));
  }

  private static Stream<String> names(String prefix, String family, String sizes) {
    return words(sizes).map(size -> prefix + "." + family + "." + size);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ", -1));
  }
}
