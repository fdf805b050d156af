package dev.slipway.rehearsal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.Project;
import dev.slipway.environment.FaultyEnvironments;
import dev.slipway.testing.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code scripts/rehearse}: whole environments, applied to an emulated AWS by the real Terraform.
 */
public final class Rehearse {
  private final long start = System.nanoTime();
  private final Programme programme;
  private final boolean keep;
  private int widest;

  private Rehearse(Programme programme, boolean keep) {
    this.programme = programme;
    this.keep = keep;
  }

  public static void main(String[] arguments) {
    var stacks = new ArrayList<>(List.of(arguments));
    boolean keep = stacks.remove("--keep");
    try {
      System.exit(new Rehearse(programme(), keep).run(stacks));
    } catch (FaultyEnvironments | Failure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (Exception e) {
      System.err.println("The rehearsal itself failed: " + e.getMessage());
      System.exit(3);
    }
  }

  private static Programme programme() {
    var project = Project.here();
    // Variants are of the documented systems, whose environments stand in the clone.
    boolean documented = project.folder().toAbsolutePath().equals(Scripts.home());
    return new Programme(
        project.environments(),
        project.target().resolve("rehearsal").toAbsolutePath(),
        documented ? Variant.all() : List.of());
  }

  private int run(List<String> wanted) throws Exception {
    var known = programme.names();
    for (var name : wanted) {
      if (!known.contains(name)) {
        System.err.println(
            "no stack is called '" + name + "'; there are " + String.join(", ", known));
        return 2;
      }
    }
    var order = programme.order(wanted);
    widest = order.keySet().stream().mapToInt(file -> file.stackId().length()).max().orElse(0);
    say(
        "aws",
        "starting the emulator, making what the environments look up, and their state store");
    var stacks = programme.open(this::say);
    new Schedule(order, stacks).run(!keep);
    int code = report(stacks.values().stream().map(StackRehearsal::row).toList());
    if (keep) {
      System.out.print(programme.hints());
    } else {
      programme.close();
    }
    return code;
  }

  private synchronized void say(String who, String what) {
    System.out.printf("%4.0f s  %-" + widest + "s  %s%n", seconds(), who, what);
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  private int report(List<Row> rows) throws Exception {
    String line = "%-" + widest + "s  %9s  %8s  %12s  %8s  %7s%n";
    System.out.println();
    System.out.printf(line, "stack", "resources", "apply", "re-plan", "destroy", "seconds");
    List<Object> json = new ArrayList<>();
    for (var row : rows) {
      System.out.printf(
          line,
          row.stack,
          row.resources,
          row.apply,
          row.replan,
          row.destroy,
          Math.round(row.seconds));
      json.add(row.json());
    }
    System.out.printf(
        "%d s in all; logs are in %s%n", Math.round(seconds()), programme.folder().resolve("runs"));
    Files.write(
        programme.folder().resolve("result.json"),
        new JsonMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Map.of("seconds", Math.round(seconds()), "stacks", json)));
    var failures = rows.stream().map(row -> row.failure).filter(text -> !text.isEmpty()).toList();
    failures.forEach(failure -> System.err.println("\n" + failure));
    // A stack whose predecessor failed was never tried; that is no success either.
    return failures.isEmpty() ? 0 : 1;
  }
}
