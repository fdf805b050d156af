package dev.slipway.operation;

import dev.slipway.testing.Command;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Run;
import dev.slipway.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A project folder with the documented environments, and an account for one of them. */
public final class Workplace implements AutoCloseable {
  private final Path project;
  private final Emulator aws;
  private final Commands commands;

  public Workplace(Path folder, String account, String region)
      throws IOException, InterruptedException {
    project = Files.createDirectory(folder.resolve("project"));
    EditedEnvironments.copy(Run.HOME.resolve("environments"), project.resolve("environments"));
    aws = new Emulator(account, folder.resolve("aws.log")).in(region);
    commands = Commands.of(project(), aws);
  }

  private Workplace(Workplace same, Map<String, String> more) {
    project = same.project;
    aws = same.aws;
    commands = same.commands.with(more);
  }

  /** The same, where scripts find more variables. */
  public Workplace with(Map<String, String> more) {
    return new Workplace(this, more);
  }

  public Path project() {
    return project.toAbsolutePath();
  }

  /** What a script finds in its environment. */
  public Map<String, String> variables() {
    return commands.variables();
  }

  public Emulator aws() {
    return aws;
  }

  /** Runs one of the scripts as somebody does who stands in that folder. */
  public Command run(String script, String... words) throws IOException, InterruptedException {
    return run(Map.of(), script, words);
  }

  /** The same with other variables. */
  public Command run(Map<String, String> others, String script, String... words)
      throws IOException, InterruptedException {
    return commands.with(others).runBeside(script, words);
  }

  /** Starts one of them at a terminal. */
  public Terminal start(String script, String... words) throws IOException {
    return commands.start(script, words);
  }

  /** Runs what somebody was told to type. */
  public Command terraform(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("terraform"));
    line.addAll(List.of(words));
    return Command.run(project, variables(), line);
  }

  /** Runs one in this process, where it needs no more than that. */
  public Command runHere(String script, String... words) {
    return commands.run(script, words);
  }

  public Command deploy(String stack, String... options) throws IOException, InterruptedException {
    return run(
        "deploy", Stream.concat(Stream.of(stack), Stream.of(options)).toArray(String[]::new));
  }

  @Override
  public void close() {
    aws.close();
  }
}
