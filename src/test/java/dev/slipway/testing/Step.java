package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One block of a recipe: what somebody who follows it does. */
public sealed interface Step {
  /** Writes a new file. */
  record Write(String path, String text) implements Step {}

  /**
   * Changes a file.
   *
   * @param diff lines that begin with {@code +}, {@code -} or a space, and {@code @@} between two
   *     places
   */
  record Change(String path, String diff) implements Step {
    /** The file's text after it. */
    public String applied(String text) {
      String changed = "\n" + text; // so that a place begins where a line does
      for (String place : diff.split("(?m)^@@\n", -1)) {
        changed = applied(changed, "\n" + lines(place, " -"), "\n" + lines(place, " +"));
      }
      return changed.substring(1);
    }

    private String applied(String text, String before, String after) {
      int start = text.indexOf(before);
      checkState(start >= 0, "%s does not hold what is to be changed:%s", path, before);
      checkState(
          text.indexOf(before, start + 1) < 0,
          "%s holds several times what is to be changed once:%s",
          path,
          before);
      return text.substring(0, start) + after + text.substring(start + before.length());
    }

    private static String lines(String place, String signs) {
      var lines = new StringBuilder();
      place
          .lines()
          .filter(line -> signs.indexOf(line.charAt(0)) >= 0)
          .forEach(line -> lines.append(line.substring(1)).append('\n'));
      return lines.toString();
    }
  }

  /** Types a command. */
  record Type(String command) implements Step {}

  /** Somebody who does what the blocks say. */
  interface Follower {
    /** Where files are named and commands typed. */
    Path folder();

    void type(String command) throws Exception;

    /** Is told of each file that was written. */
    default void wrote(Path file) {}
  }

  /** Lets somebody do all of them, one after the other. */
  static void follow(List<Step> steps, Follower who) throws Exception {
    for (Step step : steps) {
      if (step instanceof Write file) {
        Path place = who.folder().resolve(file.path());
        checkState(!Files.exists(place), "%s is there already", file.path());
        write(place, file.text(), who);
      } else if (step instanceof Change change) {
        Path place = who.folder().resolve(change.path());
        write(place, change.applied(Files.readString(place)), who);
      } else if (step instanceof Type type) {
        who.type(type.command());
      }
    }
  }

  private static void write(Path file, String text, Follower who) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    who.wrote(file);
  }

  Pattern BLOCK =
      Pattern.compile(
          "(?ms)^(?:`(?<path>[^`\\n]+)`\\n\\n)?```(?<language>\\w+)\\n(?<text>.*?)^```$");

  /** What the blocks of a page say, in their order. */
  static List<Step> in(String page) {
    return BLOCK.matcher(page).results().flatMap(Step::of).toList();
  }

  private static Stream<Step> of(MatchResult block) {
    String path = block.group(1);
    String text = block.group(3);
    if (path == null) {
      checkState(block.group(2).equals("sh"), "neither a command nor a file:\n%s", text);
      return text.replace("\\\n", "").lines().map(Type::new);
    }
    return Stream.of(
        block.group(2).equals("diff") ? new Change(path, text) : new Write(path, text));
  }
}
