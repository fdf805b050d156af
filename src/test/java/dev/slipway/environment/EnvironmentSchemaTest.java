package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.slipway.spec.HarbourSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;

/** The schema is what editors know of a file, so it has to say what the binder says. */
class EnvironmentSchemaTest {
  private static final String TEXT = EnvironmentSchema.of(HarbourSpec.class);
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(TEXT);

  @TempDir Path home;

  @Test
  void theSchemaTakesWhatTheBinderTakes() {
    for (String yaml :
        List.of(
            Harbours.YAML,
            Harbours.yaml("tugs: 3\n", ""),
            Harbours.yaml("7.5", "7"),
            Harbours.yaml("[Ann, Bob]", "[]"),
            Harbours.yaml("  container:\n    size: 40\n", "  passengers: {}\n"),
            Harbours.yaml("  container:\n    size: 40\n", "  dryBulk: {ware: coal}\n"))) {
      assertThat(new Harbours(home).specOf(yaml)).isNotNull();
      assertThat(SCHEMA.validate(json(yaml))).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '>',
      value = {
        "Port of Testing > 12",
        "Port of Testing >",
        "berths: 12 > berths: '12'",
        "berths: 12 > berths: 3.7",
        "berths: 12 > berths: twelve",
        "berths: 12 > brths: 12",
        "berths: 12 > tags: {}",
        "7.5 > \"7.5\"",
        "lit: true > lit: yes",
        "greenWhite > GREEN_WHITE",
        "XRAY7 > 7",
        "[Ann, Bob] > Ann",
        "[Ann, Bob] > [1]",
        "{reach: 30, tons: 10} > {reach: 30}",
        "{reach: 30, tons: 10} > [30]",
        "'{reach: 30, tons: 10}' > '{reach: 30, tons: 10, colour: red}'",
        "east.1 > \" \"",
        "container: > fish:",
        "container: > dryBulk:",
        "tugs: 3 > tugs: null",
        "tugs: 3 > tugs: many",
        "tugs: 3 > pirates: 3",
      })
  void theSchemaRefusesWhatTheBinderRefuses(String piece, String by) {
    String yaml = Harbours.yaml(piece, by == null ? "" : by);
    assertThat(new Harbours(home).faultsOf(yaml)).isNotEmpty();
    assertWithMessage(yaml).that(SCHEMA.validate(json(yaml))).isNotEmpty();
  }

  @Test
  void aChoiceIsMadeOnce() {
    String none = Harbours.yaml("\n  container:\n    size: 40", " {}");
    String both = Harbours.yaml("size: 40", "size: 40\n  dryBulk: {ware: coal}");
    assertThat(SCHEMA.validate(json(none))).isNotEmpty();
    assertThat(SCHEMA.validate(json(both))).isNotEmpty();
  }

  @Test
  void theSchemaReadsInTheOrderOfTheRecordAndEndsItsLastLine() {
    assertThat(TEXT)
        .startsWith(
            """
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "type": "object",
              "properties": {
                "target": {
                  "description": "Where the harbour lies.",
                  "type": "object",
                  "properties": {
                    "account": {
            """);
    assertThat(TEXT).endsWith("  \"additionalProperties\": false\n}\n");
  }

  @Test
  void theSchemaExplainsKeysAndChoices() throws Exception {
    JsonNode cargo = new ObjectMapper().readTree(TEXT).at("/properties/cargo");
    assertThat(cargo.at("/description").asText()).isEqualTo("What it is built for.");
    JsonNode container = cargo.at("/properties/container");
    assertThat(container.at("/description").asText()).isEqualTo("Boxes of one size.");
    assertThat(container.at("/properties/size/description").asText()).isEqualTo("Feet.");
  }

  private static JsonNode json(String yaml) {
    return new ObjectMapper().valueToTree(new Load(Events.YAML_1_2).loadFromString(yaml));
  }
}
