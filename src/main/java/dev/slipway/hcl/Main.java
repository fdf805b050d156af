package dev.slipway.hcl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.hcl.moves.Moves;
import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import dev.slipway.usage.WrongUsage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Synthesized stacks in, HCL out. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  /** Does what somebody typed and returns the exit code. */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      var command = CommandLine.parse(arguments);
      if (command.moves().isPresent()) {
        return moves(command.moves().get(), out, err);
      }
      print(editions(command), out);
      return 0;
    } catch (WrongUsage e) {
      err.println(e.getMessage() + "; scripts/hcl --help says more");
      return 2;
    } catch (Unprintable | IllegalArgumentException e) {
      err.println(e.getMessage());
      return 1;
    } catch (IOException | UncheckedIOException e) {
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      err.println("a file cannot be read or written: " + cause.getMessage());
      return 1;
    }
  }

  /** The files of a stack as a root module, by their names. */
  public static Map<String, String> files(StackModel stack) {
    return Root.files(stack);
  }

  /** Prints what moves to one stream, and what is not clear to the other. */
  private static int moves(String plan, PrintStream out, PrintStream err) throws IOException {
    var moves =
        plan.equals("-")
            ? Moves.of("what came in", new String(System.in.readAllBytes(), UTF_8))
            : Moves.of(plan, new String(Files.readAllBytes(Path.of(plan)), UTF_8));
    out.print(moves.hcl());
    moves.rest().forEach(err::println);
    return moves.rest().isEmpty() ? 0 : 1;
  }

  private static List<Edition> editions(CommandLine command) {
    Path output = command.output();
    if (command.from().isPresent()) {
      Path file = command.from().get();
      return List.of(new Edition(file.toString(), output, StackModel.read(file)));
    }
    Path synthesized =
        command
            .synthesized()
            .orElseThrow(() -> new WrongUsage("say with --from FILE what to print"));
    return Synthesis.read(synthesized).stacks().stream()
        .map(stack -> new Edition(stack.name(), output.resolve(stack.name()), stack))
        .toList();
  }

  private static void print(List<Edition> editions, PrintStream out) throws IOException {
    List<Folder> folders = new ArrayList<>();
    List<String> summary = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Edition edition : editions) {
      try {
        Folder folder = edition.print();
        folders.add(folder);
        summary.add(edition.summary(folder));
      } catch (Unprintable e) {
        e.getMessage().lines().forEach(fault -> faults.add(edition.name() + ": " + fault));
      }
    }
    if (!faults.isEmpty()) {
      throw new Unprintable(faults);
    }
    Folder.write(folders);
    summary.forEach(out::println);
  }
}
