package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Generated.assertThatFile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the printer knows of the AWS provider is what that says of itself. */
@Tag("real")
class SchemaTest {
  private static final Path FILE =
      Run.HOME.resolve("src/main/resources/dev/slipway/hcl").resolve(Schema.FILE);

  @Test
  void theExtractIsFresh() {
    SortedSet<String> types = new TreeSet<>();
    SortedSet<String> leftOut = new TreeSet<>();
    add("", ProviderSchema.resources(), types, leftOut);
    add("data.", ProviderSchema.dataSources(), types, leftOut);
    types.add(new Names(ProviderSchema.provider()).line("provider.aws"));

    assertThatFile(FILE)
        .says(
            """
            # The names inside each type that are blocks, from `terraform providers schema -json` of hashicorp/aws;
            # scripts/hcl --renew-schema writes them. Where a block and a map share a name, the type is left out:
            # %s
            %s
            """
                .formatted(String.join(" ", leftOut), String.join("\n", types)));
  }

  @Test
  void whatIsABlockIsKnown() {
    assertThat(Schema.of("aws_lb_listener").orElseThrow().blocks())
        .containsAtLeast("default_action", "redirect");
    assertThat(Schema.of("data.aws_subnets").orElseThrow().blocks())
        .containsExactly("filter", "timeouts");
    assertThat(Schema.of("provider.aws").orElseThrow().blocks()).contains("default_tags");
  }

  @Test
  void anArgumentOfManyFieldsIsNoBlock() {
    assertThat(Schema.of("aws_security_group").orElseThrow().blocks()).containsExactly("timeouts");
  }

  @Test
  void whatHasNoSchemaIsNotKnown() {
    assertThat(Schema.of("aws_lb_lstener").isEmpty()).isTrue();
  }

  private static void add(String prefix, JsonNode schemas, Set<String> types, Set<String> leftOut) {
    for (var type : schemas.properties()) {
      var names = new Names(type.getValue());
      if (names.areClear()) {
        types.add(names.line(prefix + type.getKey()));
      } else {
        leftOut.add(prefix + type.getKey());
      }
    }
  }

  /** The names inside a type: those of blocks, and those of maps, which look like blocks. */
  private static final class Names {
    private final SortedSet<String> blocks = new TreeSet<>();
    private final Set<String> maps = new TreeSet<>();

    Names(JsonNode schema) {
      add(schema.path("block"));
    }

    private void add(JsonNode block) {
      for (var attribute : block.path("attributes").properties()) {
        if (!isPlain(attribute.getValue().path("type"))) {
          maps.add(attribute.getKey());
        }
      }
      for (var type : block.path("block_types").properties()) {
        blocks.add(type.getKey());
        add(type.getValue().path("block"));
      }
    }

    /** Text, number, truth, or a list of them. */
    private static boolean isPlain(JsonNode type) {
      return type.isTextual()
          || (List.of("list", "set").contains(type.path(0).asText()) && type.path(1).isTextual());
    }

    boolean areClear() {
      return blocks.stream().noneMatch(maps::contains);
    }

    String line(String type) {
      return String.join(" ", Stream.concat(Stream.of(type), blocks.stream()).toList());
    }
  }
}
