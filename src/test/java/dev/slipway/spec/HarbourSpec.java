package dev.slipway.spec;

import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A root record with every kind of key that a file may have, for tests of the binder. */
public record HarbourSpec(
    @Meaning("Where the harbour lies.") TargetSpec target,
    @Meaning("Name in full.") String name,
    @Meaning("Number of berths.") int berths,
    @Meaning("Tons a year.") long tonnage,
    @Meaning("Depth in metres.") double depth,
    @Meaning("Whether ships enter by night.") boolean lit,
    @Meaning("Colours of its light.") Light light,
    @Meaning("How ships call it.") Callsign callsign,
    @Meaning("Pilots by name.") List<String> pilots,
    @Meaning("Cranes by place.") Map<String, Crane> cranes,
    @Meaning("What it is built for.") Cargo cargo,
    @Meaning("Number of tugs; left out, ships steer themselves.") Optional<Integer> tugs)
    implements EnvironmentSpec {

  /** Colours of a light. */
  public enum Light {
    RED,
    GREEN_WHITE
  }

  /** A text with a rule. */
  public record Callsign(String text) {
    public Callsign {
      new Rules().require(text.matches("[A-Z0-9]{5}"), "", "must be 5 signs", text).enforce();
    }
  }

  /** A record below a map, with two rules. */
  public record Crane(
      @Meaning("Metres over the water.") int reach, @Meaning("Load in tons.") int tons) {
    public Crane {
      if (reach == 13) {
        throw new IllegalStateException("superstition");
      }
      new Rules().range("reach", reach, 1, 80).range("tons", tons, 1, 100).enforce();
    }
  }

  /** A choice. */
  public sealed interface Cargo {
    /** Boxes. */
    @Meaning("Boxes of one size.")
    record Container(@Meaning("Feet.") int size) implements Cargo {}

    /** Anything that is poured. */
    record DryBulk(@Meaning("What is poured.") String ware) implements Cargo {}

    /** Nothing to say. */
    record Passengers() implements Cargo {}
  }

  public HarbourSpec {
    var rules = new Rules().require(!pilots.contains("Eve"), "pilots[1]", "must not be Eve");
    cranes.forEach(
        (place, crane) ->
            rules.require(
                crane.tons() <= tonnage,
                "cranes." + place + ".tons",
                "must not be above tonnage " + tonnage,
                crane.tons()));
    rules.require(!lit || berths > 0, "", "a lit harbour needs berths").enforce();
  }
}
