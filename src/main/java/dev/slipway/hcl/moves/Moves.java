package dev.slipway.hcl.moves;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The {@code moved} blocks that a plan lacks. */
public final class Moves {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final References references;
  private final Pairs pairs;

  /** The addresses that the state has. */
  private final Set<String> before;

  /** What is found, one by one. */
  private final Map<String, String> moved = new TreeMap<>();

  private Moves(JsonNode plan) {
    references = new References(plan.path("configuration").path("root_module"));
    pairs = new Pairs(planned(plan, "delete"), planned(plan, "create"), references);
    before = plan.path("resource_changes").valueStream().map(Moves::before).collect(toSet());
    pairs.found().forEach((gone, come) -> moved.put(gone.address(), come.address()));
  }

  /**
   * Reads what {@code terraform show -json} said of a plan.
   *
   * @param source what a message calls it
   */
  public static Moves of(String source, String text) {
    JsonNode plan = plan(text);
    if (!plan.has("format_version") || !plan.has("planned_values")) {
      throw new IllegalArgumentException(
          source
              + " is not the JSON of a plan: terraform plan -out=FILE, then terraform show -json"
              + " FILE, prints it");
    }
    if (plan.path("errored").asBoolean()) {
      throw new IllegalArgumentException(
          source + " is of a plan that failed: mend it, and plan again");
    }
    return of(plan);
  }

  private static JsonNode plan(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.missingNode(); // such as the plan file itself
    }
  }

  /** Reads a plan that is one. */
  public static Moves of(JsonNode plan) {
    return new Moves(plan);
  }

  /** Addresses by those before; of whole resources where all that goes of one keeps its keys. */
  public Map<String, String> found() {
    Map<String, String> found = new TreeMap<>();
    pairs
        .found()
        .forEach(
            (gone, come) -> {
              Address from = Address.of(gone.address());
              Address to = Address.of(come.address());
              boolean whole = movesAsOne(from.resource(), to.resource());
              found.put(
                  whole ? from.resource() : gone.address(), whole ? to.resource() : come.address());
            });
    return found;
  }

  /** Whether nothing of a resource stays, went elsewhere, or goes by another key. */
  private boolean movesAsOne(String from, String to) {
    return before.stream()
        .map(Address::of)
        .filter(each -> each.resource().equals(from))
        .allMatch(each -> (to + each.key()).equals(moved.get(from + each.key())));
  }

  /** The blocks. */
  public String hcl() {
    return hcl(found());
  }

  /** Blocks in the order of the addresses before, as {@code terraform fmt} has them. */
  public static String hcl(Map<String, String> moves) {
    return moves.entrySet().stream()
        .map(
            each ->
                "moved {\n  from = %s\n  to   = %s\n}\n".formatted(each.getKey(), each.getValue()))
        .collect(joining("\n"));
  }

  /** What is created or destroyed for all that, each with what would help. */
  public List<String> rest() {
    List<String> rest = new ArrayList<>();
    pairs.groups().forEach(group -> rest.add(undecided(group)));
    Set<Planned> compared = new TreeSet<>(Comparator.comparing(Planned::address));
    for (Planned come : pairs.newcomers()) {
      Optional<Planned> nearest = nearest(come);
      nearest.ifPresent(compared::add);
      rest.add(
          nearest
              .map(each -> differs(each, come))
              .orElse(come.address() + " is created, and nothing like it is destroyed"));
    }
    pairs.leavers().stream()
        .filter(each -> !compared.contains(each))
        .forEach(
            each -> rest.add(each.address() + " is destroyed, and nothing like it is created"));
    return rest;
  }

  private static List<Planned> planned(JsonNode plan, String action) {
    String side = action.equals("delete") ? "before" : "after";
    return plan.path("resource_changes")
        .valueStream()
        .filter(each -> each.path("mode").asText().equals("managed") && !each.has("deposed"))
        .filter(each -> isOnly(action, each.path("change").path("actions")))
        .map(
            each ->
                new Planned(
                    each.path("address").asText(),
                    each.path("type").asText(),
                    each.path("change").path(side),
                    each.path("change").path("after_unknown")))
        .toList();
  }

  private static String before(JsonNode change) {
    return change.path("previous_address").asText(change.path("address").asText());
  }

  private static boolean isOnly(String action, JsonNode actions) {
    return actions.size() == 1 && actions.path(0).asText().equals(action);
  }

  private String undecided(Pairs.Group group) {
    Set<String> telling = new TreeSet<>();
    for (Planned come : group.come()) {
      come.open().stream()
          .filter(each -> references.mayBeSaid(come.address(), each))
          .filter(each -> isTelling(each, group.gone()))
          .forEach(telling::add);
    }
    String which =
        addresses(" and ", group.gone()) + " may each become " + addresses(" or ", group.come());
    if (telling.isEmpty()) {
      return which + ": nothing tells them apart; write their blocks by hand";
    }
    return which
        + ": "
        + String.join(", ", telling)
        + " tells them apart, "
        + (pairs.found().isEmpty()
            ? "but is not known; write their blocks by hand"
            : "once what it names has moved; plan again with these blocks");
  }

  private static boolean isTelling(String attribute, Collection<Planned> gone) {
    return gone.stream().map(each -> each.values().path(attribute)).distinct().count() > 1;
  }

  private Optional<Planned> nearest(Planned come) {
    return pairs.leavers().stream()
        .filter(each -> each.type().equals(come.type()))
        .min(Comparator.comparing(each -> Likeness.contradictions(each, come).size()));
  }

  private static String differs(Planned gone, Planned come) {
    Set<String> differences = Likeness.contradictions(gone, come);
    return "%s would become %s, but differs in %s"
        .formatted(
            gone.address(),
            come.address(),
            differences.isEmpty() ? "what it refers to" : String.join(", ", differences));
  }

  private static String addresses(String word, Collection<Planned> some) {
    return some.stream().map(Planned::address).collect(joining(word));
  }
}
