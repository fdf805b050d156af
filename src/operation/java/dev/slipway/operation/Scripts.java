package dev.slipway.operation;

import dev.slipway.synthesis.StackFile;
import dev.slipway.synthesis.StackModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Slipway's own scripts, run as people run them. */
public record Scripts(Place place) {

  /** Synthesizes a stack, and reads it; what a synth refuses is refused here in its words. */
  public StackModel synth(String stack) {
    run("synth", List.of(stack));
    return StackModel.read(StackFile.of(place.project().output(), stack));
  }

  /** Runs one of them, of which only what it has to complain about is heard. */
  public void run(String script, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(place.home().resolve("scripts").resolve(script).toString());
    words.addAll(arguments);
    Program.Ended ended =
        new Program(Path.of("").toAbsolutePath(), place.environment()).run(words, line -> {});
    if (ended.code() != 0) {
      String help = "; scripts/" + script + " --help says more"; // which is not what was typed
      throw new Trouble(ended.code(), ended.errors().replace(help, "").strip());
    }
  }
}
