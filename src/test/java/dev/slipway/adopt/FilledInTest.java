package dev.slipway.adopt;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.adopt.Owner.Word;
import dev.slipway.testing.KeyLines;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What docs/first-deployment.md says that an owner has to fill in is what the files leave open. */
class FilledInTest {
  /** Another owner than that of any file. */
  private static final Map<Word, String> NEW =
      Map.of(
          Word.ACCOUNT, "999999999999",
          Word.DOMAIN, "elsewhere.test",
          Word.REPOSITORY, "somebody/else",
          Word.EMAIL, "somebody@else.test",
          Word.STATE_BUCKET, "the-states-of-somebody-else");

  @Test
  @DisplayName("ALL-01 the page's table has what adopt fills in and what it leaves, and no more")
  void table() throws IOException {
    List<ToFillIn> rows = ToFillIn.rows();
    Set<ToFillIn> needed = new java.util.HashSet<>();
    for (Place place : places()) {
      List<ToFillIn> about = rows.stream().filter(row -> row.isAbout(place)).toList();
      assertWithMessage("a row about %s", place).that(about).isNotEmpty();
      needed.addAll(about);
    }
    assertThat(rows).isNotEmpty();
    assertThat(needed).containsExactlyElementsIn(rows);
  }

  @Test
  void keysAreFoundByTheirLine() {
    var keys = new KeyLines("a:\n  b: 1\n  # of c\n  c: 2\n");
    assertThat(Stream.of(1, 2, 3, 4).map(keys::at)).containsExactly("a", "a.b", "a.c", "a.c");
  }

  /** Where the documented files know somebody, and by which option that becomes somebody else. */
  private static List<Place> places() throws IOException {
    List<Place> places = new ArrayList<>();
    for (Path file : new Slipway(Run.HOME, "", "", "").files(ToFillIn.SYSTEMS).keySet()) {
      places.addAll(places(file));
    }
    return places;
  }

  private static List<Place> places(Path file) throws IOException {
    String text = Files.readString(Run.HOME.resolve(file));
    String adapted = Adaptation.of("system", text, new Owner(NEW));
    var keys = new KeyLines(adapted);
    String system = file.getName(1).toString();
    List<Place> places = new ArrayList<>();
    Adaptation.openLines(adapted)
        .forEach(line -> places.add(new Place(system, keys.at(line), ToFillIn.BY_HAND)));
    for (Word word : NEW.keySet()) {
      Map<Word, String> others = new EnumMap<>(NEW);
      others.remove(word);
      changed(adapted, Adaptation.of("system", text, new Owner(others)))
          .forEach(line -> places.add(new Place(system, keys.at(line), word.option())));
    }
    return places;
  }

  /** The lines, from 1, that say other things in one text than in the other, comments aside. */
  private static List<Integer> changed(String one, String other) {
    List<String> before = one.lines().toList();
    List<String> after = other.lines().toList();
    assertThat(after).hasSize(before.size());
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      boolean comment = before.get(i).strip().startsWith("#");
      if (!comment && !withoutMark(before.get(i)).equals(withoutMark(after.get(i)))) {
        changed.add(i + 1);
      }
    }
    return changed;
  }

  private static String withoutMark(String line) {
    return line.replaceFirst(" *#.*$", "");
  }

  /** A line of a file of a system, and who fills it in. */
  record Place(String system, String key, String by) {}
}
