package dev.slipway.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one synth wrote: the stacks that the manifest of an output directory lists. */
public record Synthesis(List<StackModel> stacks) {
  public Synthesis {
    stacks = List.copyOf(stacks);
  }

  /**
   * Reads an output directory such as {@code cdktf.out}; left-over stack directories are ignored.
   */
  public static Synthesis read(Path cdktfOut) {
    List<StackModel> stacks = new ArrayList<>();
    JsonNode listed = Json.read(cdktfOut.resolve("manifest.json")).path("stacks");
    for (JsonNode stack : listed) {
      Path file = cdktfOut.resolve(stack.path("synthesizedStackPath").asText());
      stacks.add(new StackModel(stack.path("name").asText(), Json.read(file)));
    }
    return new Synthesis(stacks);
  }

  /** The stack of that name. */
  public Optional<StackModel> stack(String name) {
    return stacks.stream().filter(stack -> stack.name().equals(name)).findFirst();
  }
}
