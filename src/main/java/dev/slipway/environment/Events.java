package dev.slipway.environment;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What the YAML parser's events mean by YAML 1.2's core schema, in which {@code yes} is a text. */
final class Events {
  static final LoadSettings YAML_1_2 = LoadSettings.builder().setSchema(new CoreSchema()).build();

  private static final Map<Tag, Tree.Type> TYPES =
      Map.of(
          Tag.INT, Tree.Type.WHOLE,
          Tag.FLOAT, Tree.Type.DECIMAL,
          Tag.BOOL, Tree.Type.BOOLEAN,
          Tag.NULL, Tree.Type.NOTHING);

  private static final String PLACEHOLDER = "{TfToken[";

  private Events() {}

  /** Why a node may not stand in a file that says everything itself and means what it seems to. */
  static Optional<String> refusal(NodeEvent event) {
    if (event instanceof AliasEvent alias) {
      return Optional.of("is the alias *" + alias.getAlias() + "; write the value out");
    }
    Optional<String> tag =
        (event instanceof ScalarEvent s ? s.getTag() : ((CollectionStartEvent) event).getTag())
            .map(name -> name.replace(Tag.PREFIX, "!!"));
    return event
        .getAnchor()
        .map("has the anchor &%s; write the value out wherever it holds"::formatted)
        .or(() -> tag.map("has the tag %s; write the value without it"::formatted))
        .or(() -> misfit(event).map("holds "::concat));
  }

  /**
   * What no text may hold, whatever it means: what stands there only by an escape and passes for
   * nothing on most screens, half a character, and how CDKTF writes a value that it fills in later.
   */
  static Optional<String> misfit(NodeEvent event) {
    String text = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
    return text.codePoints()
        .mapToObj(Events::misfit)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> Optional.of(PLACEHOLDER).filter(text::contains).map("CDKTF's own "::concat));
  }

  private static Optional<String> misfit(int c) {
    if (Character.isISOControl(c) && c != '\n' && c != '\t') {
      return Optional.of("the control character U+%04X".formatted(c));
    }
    return Character.getType(c) == Character.SURROGATE
        ? Optional.of("half a character, U+%04X".formatted(c))
        : Optional.empty();
  }

  static Tree.Type type(ScalarEvent scalar) {
    boolean implicit = scalar.getImplicit().canOmitTagInPlainScalar();
    Tag tag = YAML_1_2.getSchema().getScalarResolver().resolve(scalar.getValue(), implicit);
    return TYPES.getOrDefault(tag, Tree.Type.TEXT);
  }

  static int line(Event event) {
    return event.getStartMark().orElseThrow().getLine() + 1;
  }
}
