package dev.slipway.operation.smoke;

import dev.slipway.Project;
import dev.slipway.operation.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a stack cannot say of its application: which paths are WebSockets or streams. A file beside
 * the environment files of a system says it, in lines of a kind, a service and a path.
 */
record Hints(Path file, List<Hint> all) {
  private static final String NAME = "smoke.txt";

  /** One of its lines; the number is for messages. */
  record Hint(int line, String kind, String service, String path) {}

  /** Those of the system that a stack belongs to. */
  static Hints of(Project project, String stack) {
    try (Stream<Path> systems = Files.list(project.environments())) {
      Path file =
          systems
              .filter(each -> stack.startsWith(each.getFileName() + "-"))
              .filter(each -> Files.exists(each.resolve(environment(each, stack))))
              .findFirst()
              .orElseThrow(() -> new Trouble("no environment file is that of " + stack))
              .resolve(NAME);
      return read(file, Files.exists(file) ? Files.readAllLines(file) : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Hints read(Path file, List<String> lines) {
    List<Hint> all = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      String[] words = text.split("\\s+", -1);
      if (words.length != 3 || !words[0].matches("websocket|stream") || !isPath(words[2])) {
        throw new Trouble(
            "%s:%d: a line is \"websocket SERVICE PATH\" or \"stream SERVICE PATH\", got %s"
                .formatted(file, number, text));
      }
      all.add(new Hint(number, words[0], words[1], words[2]));
    }
    return new Hints(file, all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Each at every entrance that leads to its service. */
  List<Promise> promises(Rules rules, List<Entrance> entrances) {
    List<Promise> promises = new ArrayList<>();
    for (Hint hint : all) {
      List<Entrance> meant =
          entrances.stream()
              .filter(each -> each.rule().service().isMeantBy(hint.service()))
              .filter(each -> leads(each, rules, hint.path()))
              .toList();
      if (meant.isEmpty()) {
        throw new Trouble(
            "%s:%d: no rule leads %s to a service %s"
                .formatted(file, hint.line(), hint.path(), hint.service()));
      }
      meant.forEach(each -> promises.add(promise(hint, each)));
    }
    return promises;
  }

  private static boolean leads(Entrance entrance, Rules rules, String path) {
    String page = URI.create(path).getPath();
    return rules.taking(entrance.asked(), page).filter(entrance.rule()::equals).isPresent();
  }

  private static Promise promise(Hint hint, Entrance entrance) {
    Service service = entrance.rule().service();
    URI page = entrance.page(hint.path());
    return hint.kind().equals("stream")
        ? new EventStream(service, page)
        : new Upgrade(service, page);
  }

  private static boolean isPath(String word) {
    try {
      return word.startsWith("/") && URI.create(word).getPath() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String environment(Path system, String stack) {
    return stack.substring(system.getFileName().toString().length() + 1) + ".yaml";
  }
}
