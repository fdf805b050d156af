package dev.slipway.hcl.moves;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the attributes of planned resources may refer to, by the configuration that a plan holds:
 * through variables, outputs and calls. It says nothing of locals, and nothing of keys.
 *
 * <p>https://developer.hashicorp.com/terraform/internals/json-format#configuration-representation
 */
final class References {
  private static final Pattern MODULE =
      Pattern.compile("module\\.([\\w-]+)(?:" + Address.KEY + ")?\\.");
  private static final Pattern VARIABLE = Pattern.compile("var\\.([\\w-]+).*");
  private static final Pattern OUTPUT = Pattern.compile("module\\.([\\w-]+)(.*)");
  private static final Pattern RESOURCE = Pattern.compile("([a-z]\\w*\\.[\\w-]+).*");
  private static final Pattern CONSTANT = Pattern.compile("(each\\.key|count|path|terraform)\\b.*");

  private final JsonNode root;

  References(JsonNode root) {
    this.root = root;
  }

  /**
   * A resource that is referred to, or several under one name.
   *
   * @param module the address of the module whose copy is known
   * @param name the rest of the address, without keys
   */
  record Target(String module, String name) {
    boolean is(String address) {
      return address.startsWith(module)
          && Address.withoutKeys(address.substring(module.length())).equals(name);
    }
  }

  /** All that an attribute may refer to; nothing where the configuration does not say. */
  Optional<Set<Target>> of(String address, String attribute) {
    return resource(address)
        .flatMap(
            found -> new Search().follow(found, found.body.path("expressions").path(attribute)));
  }

  /** Whether the configuration says something of an attribute, as far as there is one. */
  boolean mayBeSaid(String address, String attribute) {
    return resource(address).map(each -> each.body.path("expressions").has(attribute)).orElse(true);
  }

  private Optional<Place> resource(String address) {
    var scope = new Scope(null, "", "", root);
    var module = MODULE.matcher(address);
    int end = 0;
    while (module.find() && module.start() == end) {
      end = module.end();
      scope = scope.into(module.group(1), address.substring(0, end), "");
    }
    var in = scope;
    String name = Address.withoutKeys(address.substring(end));
    return in.module
        .path("resources")
        .valueStream()
        .filter(each -> each.path("address").asText().equals(name))
        .findFirst()
        .map(each -> new Place(in, each));
  }

  /**
   * Where expressions stand: in a resource or a call.
   *
   * @param scope the module that it stands in
   */
  private record Place(Scope scope, JsonNode body) {}

  /**
   * A module, and how it is reached.
   *
   * @param call what calls it, if it is not the root
   * @param known its address, as far as its keys are known
   * @param rest the rest of its address
   */
  private record Scope(Place call, String known, String rest, JsonNode module) {
    Scope into(String name, String known, String rest) {
      JsonNode inner = module.path("module_calls").path(name);
      return new Scope(new Place(this, inner), known, rest, inner.path("module"));
    }
  }

  /** Follows references until they end at resources, or where nobody knows on. */
  private static final class Search {
    private final Set<Target> targets = new HashSet<>();
    private boolean lost;

    Optional<Set<Target>> follow(Place place, JsonNode expression) {
      expression(place, expression);
      return lost || expression.isMissingNode() ? Optional.empty() : Optional.of(targets);
    }

    private void expression(Place place, JsonNode expression) {
      List<String> all =
          expression.findValues("references").stream()
              .flatMap(JsonNode::valueStream)
              .map(JsonNode::asText)
              .toList();
      // Each is told with all that it begins with: module.a.b, then module.a.
      all.stream()
          .filter(each -> all.stream().noneMatch(other -> isPartOf(each, other)))
          .forEach(each -> reference(place, each));
    }

    private static boolean isPartOf(String part, String whole) {
      return whole.startsWith(part + ".") || whole.startsWith(part + "[");
    }

    private void reference(Place place, String text) {
      var scope = place.scope;
      var variable = VARIABLE.matcher(text);
      var output = OUTPUT.matcher(text);
      var resource = RESOURCE.matcher(text);
      if (text.startsWith("each.value")) {
        expression(place, place.body.path("for_each_expression"));
      } else if (variable.matches()) {
        if (scope.call != null) {
          expression(scope.call, scope.call.body.path("expressions").path(variable.group(1)));
        }
      } else if (output.matches()) {
        output(scope, output.group(1), Address.withoutKeys(output.group(2)));
      } else if (text.startsWith("local.") || text.startsWith("data.")) {
        lost = true;
      } else if (!CONSTANT.matcher(text).matches() && resource.matches()) {
        targets.add(new Target(scope.known, scope.rest + resource.group(1)));
      }
    }

    /** The outputs of a module that are read: one, or all where it is handed on as a whole. */
    private void output(Scope scope, String name, String path) {
      var inner = scope.into(name, scope.known, scope.rest + "module." + name + ".");
      for (var each : inner.module.path("outputs").properties()) {
        if (path.isEmpty() || (path + ".").startsWith("." + each.getKey() + ".")) {
          JsonNode body = each.getValue();
          expression(new Place(inner, body), body.path("expression"));
        }
      }
    }
  }
}
