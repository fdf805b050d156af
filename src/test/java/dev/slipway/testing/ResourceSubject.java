package dev.slipway.testing;

import static com.google.common.truth.Fact.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.truth.FailureMetadata;
import com.google.common.truth.Subject;
import dev.slipway.synthesis.Body;
import java.util.Comparator;

/**
 * Propositions about the arguments of a block, or about a JSON document inside one; a failure shows
 * all of it.
 */
public final class ResourceSubject extends Subject {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** 20 is 20.0, but not "20". */
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? a.decimalValue().compareTo(b.decimalValue())
              : a.equals(b) ? 0 : 1;

  private final FailureMetadata metadata;
  private final Body actual;

  ResourceSubject(FailureMetadata metadata, Body actual) {
    super(metadata, actual);
    this.metadata = metadata;
    this.actual = actual;
  }

  public static Factory<ResourceSubject, Body> resources() {
    return ResourceSubject::new;
  }

  /** Checks a value by its dotted path; numbers compare by value, text only with text. */
  public ResourceSubject has(String path, Object expected) {
    JsonNode wanted = MAPPER.valueToTree(expected);
    if (!actual.at(path).equals(BY_VALUE, wanted)) {
      fail(path, "expected", wanted);
    }
    return this;
  }

  /** Checks that a value is set, whatever it is. */
  public ResourceSubject has(String path) {
    if (!actual.has(path)) {
      fail(path, "expected", "any value");
    }
    return this;
  }

  /** Checks that a value is absent. */
  public ResourceSubject hasNo(String path) {
    if (actual.has(path)) {
      fail(path, "expected", "absent");
    }
    return this;
  }

  /** Checks that a list has an element, or a text a part. */
  public ResourceSubject contains(String path, Object expected) {
    JsonNode wanted = MAPPER.valueToTree(expected);
    JsonNode found = actual.at(path);
    boolean inText = found.isTextual() && found.textValue().contains(wanted.asText());
    if (!inText && actual.list(path).stream().noneMatch(each -> each.equals(BY_VALUE, wanted))) {
      fail(path, "expected to contain", wanted);
    }
    return this;
  }

  /** The JSON document that a text argument holds. */
  public ResourceSubject document(String path) {
    return new ResourceSubject(metadata, actual.document(path));
  }

  private void fail(String path, String expectation, Object expected) {
    JsonNode found = actual.at(path);
    failWithoutActual(
        fact("value of", actual.label() + "." + path),
        fact(expectation, expected),
        fact("but was", found.isMissingNode() ? "absent" : found),
        fact("in", actual));
  }
}
