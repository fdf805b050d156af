package dev.slipway.modules;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What modules, formatted as they are, say of the life of a resource beside its values. */
final class Lifecycles {
  private static final Pattern CALL = Pattern.compile("module\\.([\\w-]+)(?:\\[[^\\]]*])?\\.(.*)");
  private static final Pattern RESOURCE = Pattern.compile("(\\w+)\\.([\\w-]+)(?:\\[.*)?");
  private static final String BLOCK = "(?ms)^%s \\{\n(.*?)^}$";
  private static final Pattern SOURCE = Pattern.compile("(?m)^  source +?= +\"(.*)\"$");
  private static final Pattern LIFECYCLE = Pattern.compile("(?ms)^  lifecycle \\{\n(.*?)^  }$");
  private static final Pattern FLAG =
      Pattern.compile("(prevent_destroy|create_before_destroy) *= true");
  private static final Pattern IGNORED = Pattern.compile("(?s)ignore_changes *= \\[(.*?)]");

  private Lifecycles() {}

  /** That of the resource at an address of a root. */
  static Set<String> of(Path root, String address) throws IOException {
    Matcher call = CALL.matcher(address);
    if (call.matches()) {
      String source = first(SOURCE, block(root, "module \"" + call.group(1) + "\""));
      return of(root.resolve(source).normalize(), call.group(2));
    }
    Matcher resource = RESOURCE.matcher(address);
    checkState(resource.matches(), "%s is no address", address);
    String head = "resource \"%s\" \"%s\"".formatted(resource.group(1), resource.group(2));
    Matcher lifecycle = LIFECYCLE.matcher(block(root, head));
    return lifecycle.find() ? facts(lifecycle.group(1)) : Set.of();
  }

  private static Set<String> facts(String lifecycle) {
    var facts = new TreeSet<String>();
    FLAG.matcher(lifecycle).results().map(flag -> flag.group(1)).forEach(facts::add);
    IGNORED
        .matcher(lifecycle)
        .results()
        .map(MatchResult::group)
        .flatMap(list -> Pattern.compile("\\w+(?=[,\\s\\]])").matcher(list).results())
        .map(MatchResult::group)
        .filter(word -> !word.equals("ignore_changes"))
        .forEach(word -> facts.add("ignores " + word));
    return facts;
  }

  private static String block(Path folder, String head) throws IOException {
    return first(Pattern.compile(BLOCK.formatted(Pattern.quote(head))), text(folder));
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    checkState(found.find(), "there is no %s", pattern);
    return found.group(1);
  }

  private static String text(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tf"))
          .sorted()
          .map(Lifecycles::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
