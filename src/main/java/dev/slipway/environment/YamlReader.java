package dev.slipway.environment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the one YAML 1.2 document of a file, and refuses what would make a file less than complete
 * or mean another thing than it seems to: second documents, duplicate keys, aliases, merges and
 * tags.
 */
final class YamlReader {
  private final Iterator<Event> events;

  private YamlReader(String yaml) {
    events = new Parse(Events.YAML_1_2).parseString(yaml).iterator();
  }

  /** The document, or nothing after noting why there is none. */
  static Optional<Tree> read(String yaml, Place file) {
    try {
      return new YamlReader(yaml).document(file);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      return file.bad(line, "is not YAML: " + oneLine(e.getProblem()));
    } catch (ReaderException e) {
      long linesBefore = yaml.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      String message = "is not YAML: it holds the control character U+%04X";
      return file.bad(1 + (int) linesBefore, message.formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      return file.bad(0, "is not YAML: " + oneLine(e.getMessage()));
    }
  }

  private Optional<Tree> document(Place file) {
    Optional<Tree> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        if (root.isPresent()) {
          file.bad(
              Events.line(event), "a second document begins here; one file is one environment");
          return root;
        }
        NodeEvent first = (NodeEvent) events.next();
        root = Optional.of(node(first, Events.line(first), file));
      }
    }
    boolean empty = root.isEmpty() || Tree.isNothing(root.get());
    return empty ? file.bad(0, "the file is empty") : root;
  }

  private Tree node(NodeEvent event, int line, Place place) {
    Events.refusal(event).ifPresent(rule -> place.bad(new Tree.Refused(line), rule));
    if (event instanceof ScalarEvent scalar && Events.misfit(scalar).isEmpty()) {
      return new Tree.Scalar(line, Events.type(scalar), scalar.getValue());
    }
    return switch (event.getEventId()) {
      case MappingStart -> mapping(line, place);
      case SequenceStart -> sequence(line, place);
      default -> new Tree.Refused(line);
    };
  }

  private Tree sequence(int line, Place place) {
    List<Tree> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node((NodeEvent) e, Events.line(e), place.item(items.size())));
    }
    return new Tree.Sequence(line, items);
  }

  private Tree mapping(int line, Place place) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      entry((NodeEvent) e, entries, place);
    }
    return new Tree.Mapping(line, Collections.unmodifiableMap(entries));
  }

  private void entry(NodeEvent key, Map<String, Tree> entries, Place place) {
    Optional<String> name = name(key, place);
    Place below = name.map(place::key).orElseGet(place::unheard);
    Tree value = node((NodeEvent) events.next(), Events.line(key), below);
    name.map(text -> entries.putIfAbsent(text, value))
        .ifPresent(first -> below.bad(value, "stands already in line " + first.line()));
  }

  private Optional<String> name(NodeEvent event, Place place) {
    Tree key = node(event, Events.line(event), place.unheard());
    Optional<String> misfit = Events.misfit(event);
    if (misfit.isPresent()) {
      return place.bad(key, "has a key that holds " + misfit.get());
    }
    if (!(key instanceof Tree.Scalar scalar)
        || scalar.type() != Tree.Type.TEXT
        || scalar.text().isBlank()) {
      return place.bad(
          key,
          "has a key that is not text, got "
              + key.got()
              + (key instanceof Tree.Scalar ? "; put it in quotes" : ""));
    }
    return scalar.text().equals("<<")
        ? place.bad(key, "has the merge key <<; write the values out")
        : Optional.of(scalar.text());
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
