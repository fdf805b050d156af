package dev.slipway.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One synthesized stack, read from its {@code cdk.tf.json}. */
public final class StackModel {
  /** An address that changed while the resource stayed. */
  public record Moved(String from, String to) {}

  private final String name;
  private final JsonNode root;

  StackModel(String name, JsonNode root) {
    this.name = name;
    this.root = root;
  }

  /** Reads one file; CDKTF gives the directory that holds it the stack's name. */
  public static StackModel read(Path file) {
    Path directory = file.toAbsolutePath().normalize().getParent();
    return new StackModel(String.valueOf(directory.getFileName()), Json.read(file));
  }

  /** Reads the text of a {@code cdk.tf.json}. */
  public static StackModel parse(String name, String text) {
    return new StackModel(name, Json.parse(name, text));
  }

  /**
   * The same with the addresses of the house instead of CDKTF's.
   *
   * @param rule the name of an element at a construct path
   */
  public StackModel addressed(UnaryOperator<String> rule) {
    return new StackModel(name, Addresses.of(root, rule));
  }

  public String name() {
    return name;
  }

  /** The whole tree, for what this model has no word for. */
  public JsonNode json() {
    return root;
  }

  public List<Block> resources() {
    return typed(Section.RESOURCE);
  }

  public List<Block> resources(String type) {
    return resources().stream().filter(block -> block.type().equals(type)).toList();
  }

  public List<Block> dataSources() {
    return typed(Section.DATA);
  }

  public List<Block> outputs() {
    return named(Section.OUTPUT);
  }

  public List<Block> variables() {
    return named(Section.VARIABLE);
  }

  /** Every provider configuration; one with an alias bears it as its name. */
  public List<Block> providers() {
    List<Block> blocks = new ArrayList<>();
    for (var type : root.path(Section.PROVIDER.key()).properties()) {
      for (JsonNode body : Json.asList(type.getValue())) {
        blocks.add(Block.of(Section.PROVIDER, type.getKey(), body.path("alias").asText(""), body));
      }
    }
    return blocks;
  }

  public Optional<Block> backend() {
    return root.path("terraform").path(Section.BACKEND.key()).properties().stream()
        .map(type -> Block.of(Section.BACKEND, type.getKey(), "", type.getValue()))
        .findFirst();
  }

  /** Terraform's own settings: {@code required_version}, {@code required_providers}. */
  public Body terraform() {
    return new Body("terraform", root.path("terraform"));
  }

  public List<Moved> moved() {
    return Json.asList(root.path("moved")).stream()
        .map(move -> new Moved(move.path("from").asText(), move.path("to").asText()))
        .toList();
  }

  /** Everything that has an address: resources, data sources, outputs, variables, providers. */
  public Stream<Block> blocks() {
    return Stream.of(resources(), dataSources(), outputs(), variables(), providers())
        .flatMap(List::stream);
  }

  /** The block at an address such as {@code aws_vpc.main}, {@code data.aws_vpc.main}. */
  public Optional<Block> at(String address) {
    return blocks().filter(block -> block.address().equals(address)).findFirst();
  }

  private List<Block> typed(Section section) {
    List<Block> blocks = new ArrayList<>();
    for (var type : root.path(section.key()).properties()) {
      for (var block : type.getValue().properties()) {
        blocks.add(Block.of(section, type.getKey(), block.getKey(), block.getValue()));
      }
    }
    return blocks;
  }

  private List<Block> named(Section section) {
    return root.path(section.key()).properties().stream()
        .map(block -> Block.of(section, "", block.getKey(), block.getValue()))
        .toList();
  }
}
