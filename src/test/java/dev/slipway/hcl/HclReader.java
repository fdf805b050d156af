package dev.slipway.hcl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads HCL back as Terraform's JSON syntax, to see what no plan shows. It takes what people write
 * in roots without loops, and throws at anything else; that Terraform itself reads the same text so
 * is for the tests beside.
 *
 * <p>https://developer.hashicorp.com/terraform/language/syntax/json
 */
public final class HclReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final HclScanner in;

  private HclReader(String text) {
    in = new HclScanner(text);
  }

  /** The blocks of several files as one. */
  public static ObjectNode read(Collection<String> files) {
    ObjectNode root = JSON.objectNode();
    files.forEach(file -> new HclReader(file).body(root, false));
    return root;
  }

  /** Reads arguments and blocks up to the end, or to the brace that ends a block. */
  private void body(ObjectNode into, boolean inBlock) {
    for (in.skipLines(); !in.atEnd(); in.skipLines()) {
      if (inBlock && in.take("}")) {
        return;
      }
      String key = in.name();
      if (in.take("=")) {
        in.check(!into.has(key), key + " stands twice");
        into.set(key, new HclExpressions(in).value());
      } else {
        block(into, key);
      }
      in.check(in.take("\n"), "more than one thing on a line");
    }
    in.check(!inBlock, "a block does not end");
  }

  private void block(ObjectNode into, String type) {
    List<String> labels = new ArrayList<>();
    while (in.take("\"")) {
      labels.add(in.quoted());
    }
    in.check(in.take("{"), "no block");
    ObjectNode body = JSON.objectNode();
    if (in.take("\n")) {
      body(body, true);
    } else {
      in.check(in.take("}"), "a block on one line");
    }
    add(into, type, labels, body);
  }

  /** Labels are keys; what may stand several times is a list; Terraform's settings are one. */
  private void add(ObjectNode into, String type, List<String> labels, ObjectNode body) {
    if (type.equals("terraform")) {
      into.withObjectProperty(type).setAll(body);
    } else if (type.equals("provider")) {
      into.withObjectProperty(type).withArrayProperty(labels.get(0)).add(body);
    } else if (labels.isEmpty()) {
      into.withArrayProperty(type).add(body);
    } else {
      ObjectNode parent = into.withObjectProperty(type);
      for (String label : labels.subList(0, labels.size() - 1)) {
        parent = parent.withObjectProperty(label);
      }
      String last = labels.get(labels.size() - 1);
      in.check(!parent.has(last), type + " " + labels + " stands twice");
      parent.set(last, body);
    }
  }
}
