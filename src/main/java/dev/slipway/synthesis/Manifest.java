package dev.slipway.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of stacks that CDKTF writes into an output directory, for its own CLI and for us. */
public final class Manifest {
  public static final String FILE = "manifest.json";
  private static final String STACKS = "stacks";
  private static final int LINES_BEFORE = 3;
  private static final int LINES_AFTER = 2;

  private final JsonNode root;

  private Manifest(JsonNode root) {
    this.root = root;
  }

  public static Manifest read(Path cdktfOut) {
    return new Manifest(Json.read(cdktfOut.resolve(FILE)));
  }

  /** The file of a stack, if it is listed. */
  public Optional<Path> file(Path cdktfOut, String stack) {
    return Optional.of(root.path(STACKS).path(stack).path("synthesizedStackPath"))
        .filter(JsonNode::isTextual)
        .map(path -> cdktfOut.resolve(path.asText()));
  }

  /** What it says of one stack: the text of a manifest with that stack alone. */
  public String of(String stack) {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.set("version", root.path("version"));
    manifest.putObject(STACKS).set(stack, root.path(STACKS).path(stack));
    return Json.text(manifest);
  }

  /**
   * Writes what the manifests of single stacks say as one. They are of one layout, so that lines do
   * and nothing is parsed.
   */
  public static void write(Path cdktfOut, List<String> manifests) {
    List<String> stacks = new ArrayList<>();
    List<String> lines = List.of();
    for (String manifest : manifests) {
      lines = manifest.lines().toList();
      stacks.add(String.join("\n", lines.subList(LINES_BEFORE, lines.size() - LINES_AFTER)));
    }
    List<String> whole = new ArrayList<>(lines.subList(0, LINES_BEFORE));
    whole.add(String.join(",\n", stacks));
    whole.addAll(lines.subList(lines.size() - LINES_AFTER, lines.size()));
    try {
      Files.writeString(cdktfOut.resolve(FILE), String.join("\n", whole));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of its stacks. */
  List<Path> files(Path cdktfOut) {
    List<Path> files = new ArrayList<>();
    root.path(STACKS)
        .forEach(stack -> files.add(cdktfOut.resolve(stack.path("synthesizedStackPath").asText())));
    return files;
  }
}
