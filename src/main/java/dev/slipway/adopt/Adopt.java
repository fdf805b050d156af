package dev.slipway.adopt;

import dev.slipway.adopt.Owner.Word;
import dev.slipway.usage.Arguments;
import dev.slipway.usage.WrongUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code scripts/adopt}: what somebody types, and what is asked of them. */
public final class Adopt {
  /** Thrown where nothing can be adopted; the message says why. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private final Slipway slipway;
  private final Questions questions;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * An adoption.
   *
   * @param answers what somebody on a terminal answers; without it, what is missing is a fault
   */
  Adopt(Slipway slipway, Optional<BufferedReader> answers, PrintStream out, PrintStream err) {
    this.slipway = slipway;
    questions = new Questions(answers, err);
    this.out = out;
    this.err = err;
  }

  public static void main(String[] words) {
    var slipway =
        new Slipway(
            Path.of(System.getProperty("slipway.home")),
            System.getProperty("slipway.repository"),
            System.getProperty("slipway.version"),
            System.getProperty("slipway.remarks"));
    var answers =
        Optional.of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
            .filter(in -> Boolean.getBoolean("slipway.asks"));
    System.exit(new Adopt(slipway, answers, System.out, System.err).run(List.of(words)));
  }

  int run(List<String> words) {
    try {
      adopt(new Arguments(words));
      return 0;
    } catch (WrongUsage e) {
      err.println(e.getMessage() + "; scripts/adopt --help says more");
      return 2;
    } catch (Refused e) {
      err.println(e.getMessage());
      err.println("Nothing was written.");
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void adopt(Arguments rest) throws IOException {
    List<Path> folders = new ArrayList<>();
    Set<String> systems = new LinkedHashSet<>();
    Map<Word, String> said = new EnumMap<>(Word.class);
    while (!rest.isEmpty()) {
      String word = rest.next();
      Optional<Word> option = Word.of(word);
      if (option.isPresent()) {
        said.put(option.get(), checked(option.get(), rest.value(word)));
      } else if (word.equals("--system")) {
        systems.add(system(rest.value(word)));
      } else {
        folders.add(Path.of(Arguments.name(word)));
      }
    }
    if (folders.size() != 1) {
      throw new WrongUsage("name one folder to adopt into");
    }
    if (systems.isEmpty()) {
      systems.add(system(questions.system(slipway.systems())));
    }
    List<String> wanted = List.copyOf(systems);
    boolean hosts = slipway.files(wanted).values().stream().anyMatch(Adaptation::needsDomain);
    Owner owner = questions.completed(said, new Owner(said).missing(hosts));
    new Adoption(slipway, folders.get(0), wanted, owner).run(out);
  }

  private String system(String name) {
    Arguments.requireKnown("system", name, slipway.systems());
    return name;
  }

  private static String checked(Word option, String text) {
    Optional<String> objection = option.objection(text);
    if (objection.isPresent()) {
      throw new WrongUsage(objection.get());
    }
    return text;
  }
}
