package dev.slipway.adopt;

import dev.slipway.adopt.Owner.Word;
import dev.slipway.usage.WrongUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of somebody on a terminal; without one, what is missing is wrong usage.
 *
 * @param answers what they type
 */
record Questions(Optional<BufferedReader> answers, PrintStream err) {
  /** The system of all there are, if nobody named one. */
  String system(List<String> all) throws IOException {
    return ask("system", "one of " + String.join(", ", all));
  }

  /** What was said, and what is missing beyond that. */
  Owner completed(Map<Word, String> said, List<Word> missing) throws IOException {
    if (answers.isEmpty() && !missing.isEmpty()) {
      throw new WrongUsage(
          String.join(" and ", missing.stream().map(Word::option).toList()) + " must be said");
    }
    Map<Word, String> words = new EnumMap<>(Word.class);
    words.putAll(said);
    for (Word word : missing) {
      words.put(word, ask(word));
    }
    return new Owner(words);
  }

  /** Asks until the answer makes sense. */
  private String ask(Word word) throws IOException {
    while (true) {
      String answer = ask(word.option().substring(2), word.meaning);
      Optional<String> objection = word.objection(answer);
      if (objection.isEmpty()) {
        return answer;
      }
      err.println(objection.get());
    }
  }

  private String ask(String name, String meaning) throws IOException {
    if (answers.isEmpty()) {
      throw new WrongUsage("--" + name + " must be said: " + meaning);
    }
    err.print(name + " (" + meaning + "): ");
    err.flush();
    String line = answers.get().readLine();
    if (line == null) {
      throw new WrongUsage("--" + name + " was not answered");
    }
    return line.strip();
  }
}
