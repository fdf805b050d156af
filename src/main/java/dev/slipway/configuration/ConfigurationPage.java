package dev.slipway.configuration;

import static dev.slipway.configuration.Markdown.code;
import static dev.slipway.configuration.Markdown.link;

import dev.slipway.environment.Block;
import dev.slipway.environment.FileKind;
import dev.slipway.environment.Manual;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of the page: systems first, then what several keys hold, each with its table. */
public final class ConfigurationPage {
  /** What the page begins with, by which it is known. */
  public static final String MARK = "<!-- scripts/renew writes this page";

  private static final String HEAD =
      MARK
          + """
           from @Meaning and the rules of the spec records: edit those. -->
          # Configuration

          Every key of every environment file, `environments/<system>/<environment>.yaml`. Search this page for a key, or for the words with which a
          value was refused: rules are said in them here, too. What several keys hold is said once, below [Parts](#parts), and linked.

          - **value** says what stands there, and its rules. *each* speaks of every item of a list and every entry of a mapping, *each name* of the
            names of its entries. Rules between keys that lie far apart are missing here; a file that breaks one is told so with its line.
          - **left out** says what becomes of a file without the key. There are no other defaults: a file is complete.
          - **example** is the shortest that a file of this repository says; none means that no file has the key, or that keys follow.
          - `<name>` stands for a name that the file chooses, `[]` for each item of a list, `…` for a number that follows from another key.

          Whether a change replaces something, `terraform plan` says; `*.addresses` beside the file lists what holds data and must keep its address.

          """;

  private final Manual manual;
  private final List<FileKind> kinds;
  private final Parts parts;

  private ConfigurationPage(Path environments, List<FileKind> kinds) {
    this.manual = new Manual(environments, kinds);
    // Whichever of them comes first where files are read: the page looks the same.
    this.kinds = kinds.stream().sorted(Comparator.comparing(ConfigurationPage::title)).toList();
    this.parts = new Parts(kinds);
  }

  /** The page of some kinds of files, by example of what lies in a folder. */
  public static String of(Path environments, List<FileKind> kinds) {
    var page = new ConfigurationPage(environments, kinds);
    return HEAD + page.contents() + page.systems() + "\n## Parts\n" + page.parts();
  }

  /** What a page says but for its examples, which stand in the last cell of each row. */
  public static String withoutExamples(String page) {
    return page.replaceAll("(?m)^(\\| .*) \\| (`.*`)? \\|$", "$1 |");
  }

  private String contents() {
    return list("**Files**: ", kinds.stream().map(ConfigurationPage::title).toList())
        + list("**Parts**: ", parts.shared().stream().map(Part::title).toList());
  }

  private static String list(String what, List<String> titles) {
    return titles.stream()
        .map(title -> link(title, title))
        .collect(Collectors.joining(" · ", what, "\n\n"));
  }

  private String systems() {
    return kinds.stream().map(this::system).collect(Collectors.joining("\n"));
  }

  private String system(FileKind kind) {
    Block root = Block.of(kind.spec());
    return "## %s\n\nFiles: %s\n\n".formatted(title(kind), code(kind.files()))
        + new KeyTable(manual, field -> heading(kind, field)).of(root, "")
        + root.fields().stream().map(field -> own(kind, field)).collect(Collectors.joining());
  }

  /** What a key of a system holds and no other key does. */
  private String own(FileKind kind, Block.Field field) {
    boolean own = parts.shared(field).isEmpty() && field.holds().block().isPresent();
    return own
        ? "\n### %s\n\n%s"
            .formatted(
                heading(kind, field).orElseThrow(),
                table(field.holds().block().orElseThrow(), Parts.join("", field)))
        : "";
  }

  private Optional<String> heading(FileKind kind, Block.Field field) {
    return parts
        .shared(field)
        .or(() -> field.holds().block().map(block -> title(kind) + ": " + field.name()));
  }

  private String parts() {
    return parts.shared().stream().map(this::part).collect(Collectors.joining());
  }

  private String part(Part part) {
    return "\n### %s\n\nUnder %s.\n\n%s"
        .formatted(part.title(), holders(part), table(part.block(), part.prefix()));
  }

  private String holders(Part part) {
    return part.paths().stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  private String table(Block block, String prefix) {
    return new KeyTable(manual, parts::shared).of(block, prefix);
  }

  /** Files of one kind by the name of their schema. */
  private static String title(FileKind kind) {
    return kind.schema().replace(".schema.json", "");
  }
}
