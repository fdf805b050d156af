package dev.slipway.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One top-level block of a stack.
 *
 * @param type such as {@code aws_vpc}; empty where the section has none (outputs, variables)
 * @param name the label; empty where the section has none (backend, provider without alias)
 * @param constructPath where the construct stands in the tree, if the file still says so
 */
public record Block(
    Section section, String type, String name, Optional<String> constructPath, Body body) {

  /** What a block is, its key in the file, and how Terraform addresses it. */
  public enum Section {
    RESOURCE("resource", ""),
    DATA("data", "data"),
    OUTPUT("output", "output"),
    VARIABLE("variable", "var"),
    PROVIDER("provider", "provider"),
    BACKEND("backend", "backend");

    private final String key;
    private final String prefix;

    Section(String key, String prefix) {
      this.key = key;
      this.prefix = prefix;
    }

    String key() {
      return key;
    }

    String address(String type, String name) {
      return Stream.of(prefix, type, name)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("."));
    }
  }

  static Block of(Section section, String type, String name, JsonNode json) {
    JsonNode path = json.path("//").path("metadata").path("path");
    Body body = new Body(section.address(type, name), json);
    return new Block(section, type, name, Optional.ofNullable(path.textValue()), body);
  }

  /** Such as {@code aws_vpc.main}, {@code data.aws_vpc.main}, {@code var.image}. */
  public String address() {
    return section.address(type, name);
  }

  /** What this block reads or waits for; the edges of the stack's graph. */
  public Set<Reference> references() {
    return Reference.in(body.json());
  }

  @Override
  public String toString() {
    return address() + " " + body.json().toPrettyString();
  }
}
