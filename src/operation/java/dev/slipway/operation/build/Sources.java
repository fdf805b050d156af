package dev.slipway.operation.build;

import dev.slipway.operation.Program;
import dev.slipway.operation.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sources of a team. */
record Sources(Path folder) {
  /** What they are called, if nothing else is in them. */
  String commit() {
    Program.Ended head = git("rev-parse", "--short", "HEAD");
    if (head.code() != 0) {
      throw new Trouble(folder + " is in no commit of git: say --tag TAG.");
    }
    if (!git("status", "--porcelain", "--", ".").output().isEmpty()) {
      throw new Trouble(folder + " holds what no commit does: commit it, or say --tag TAG.");
    }
    return head.output().strip();
  }

  private Program.Ended git(String... words) {
    List<String> line = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
    return new Program(folder, Map.of()).run(line, each -> {});
  }
}
