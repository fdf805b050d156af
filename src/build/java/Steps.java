import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.PrintStream;

/** Tells what a build does, like `step` in scripts/lib/prerequisites.sh. */
final class Steps {
  /** A build that the compiler may refuse. */
  interface Building {
    void run(Steps steps) throws IOException;
  }

  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintStream out;
  private final boolean terminal;

  Steps(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Builds, or repeats what the compiler says and ends this process. */
  static void tell(Building building) throws IOException {
    var steps = new Steps(System.err, Boolean.getBoolean("slipway.terminal"));
    try {
      building.run(steps);
      steps.end();
    } catch (Compilation.Failed e) {
      steps.end();
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  void step(String what) {
    out.print(terminal ? CLEAR_LINE + "Building: " + what + " …" : "Building: " + what + "\n");
    out.flush();
  }

  private void end() {
    out.print(terminal ? CLEAR_LINE : "");
    out.flush();
  }

  /** Tells a terminal, too, how many classes the compiler is through with. */
  TaskListener counted(String what) {
    step(what);
    return new TaskListener() {
      private int done;

      @Override
      public void finished(TaskEvent event) {
        if (terminal && event.getKind() == TaskEvent.Kind.ANALYZE) {
          done++;
          step(what + ", " + done + " done");
        }
      }
    };
  }
}
