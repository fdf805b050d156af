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
        .or(() -> control(event).map("holds "::concat));
  }

  /** What stands in a text only by an escape and passes for nothing on most screens. */
  static Optional<String> control(NodeEvent event) {
    String text = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
    return text.chars()
        .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
        .mapToObj("the control character U+%04X"::formatted)
        .findFirst();
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
