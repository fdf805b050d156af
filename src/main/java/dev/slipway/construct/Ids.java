package dev.slipway.construct;

import software.constructs.Construct;

/** Construct ids, which become Terraform addresses. */
public final class Ids {
  /** The id of a construct's main resource; it leaves no trace in the address. */
  public static final String MAIN = "this";

  private Ids() {}

  /**
   * The id of a further part that needs no word of its own in the address: its type tells it apart.
   */
  public static String silent(String word) {
    return "(" + word + ")";
  }

  /** An id from a name of another world: a zone, a secret. */
  public static String of(String name) {
    return name.replaceAll("[^A-Za-z0-9]+", "_");
  }

  /**
   * How a resource directly below a part is named inside an expression, and in what depends on it.
   */
  public static String reference(String type, Part owner, String id) {
    return type + "." + address(owner.path() + "/" + id);
  }

  /** The readable path of a construct below its stack: the name that its resources bear. */
  public static String address(Construct construct) {
    return address(path(construct));
  }

  /** Where a construct stands in the tree. */
  static String path(Construct construct) {
    return construct instanceof Placed placed ? placed.path() : construct.toString();
  }

  /** The address that a construct path stands for. */
  public static String address(String path) {
    StringBuilder address = new StringBuilder();
    for (String part : path.substring(path.indexOf('/') + 1).split("/", -1)) {
      if (!part.equals(MAIN) && !part.startsWith("(")) {
        address.append(address.isEmpty() ? "" : "_").append(part.replaceAll("[^A-Za-z0-9_]", "_"));
      }
    }
    return address.toString();
  }
}
