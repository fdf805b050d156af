package dev.slipway.rules;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read leads them somewhere, and introduces the words that it uses. */
class PagesTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final String DOCUMENTS = "docs/documents.md";

  @Test
  void everyLinkOfAPageLeadsSomewhere() {
    List<String> nowhere = new ArrayList<>();
    for (Path page : files(".md")) {
      nowhere.addAll(nowhere(page, text(page)));
    }
    assertThat(nowhere).isEmpty();
  }

  @Test
  void aLinkToNowhereIsFound() {
    Path page = Run.HOME.resolve("README.md");

    assertThat(nowhere(page, "[a](docs/documents.md) [b](docs/document.md) [c](https://a.test)"))
        .containsExactly("README.md: docs/document.md");
    assertThat(nowhere(page, "[a](docs/documents.md#the-documents) [b](docs/documents.md#them)"))
        .containsExactly("README.md: docs/documents.md#them");
  }

  @Test
  void theRowsOfEachDocumentAreLinked() throws IOException {
    String page = text(Run.HOME.resolve(DOCUMENTS));
    try (Stream<Path> lists = Files.list(Run.HOME.resolve("src/test/resources/requirements"))) {
      for (Path list : lists.toList()) {
        assertThat(page).contains("(../" + Run.HOME.relativize(list) + ")");
      }
    }
    assertThat(text(Run.HOME.resolve("README.md"))).contains("(" + DOCUMENTS + ")");
  }

  @Test
  void aFileThatSpeaksOfTheDocumentSaysFirstWhichThatIs() {
    for (Path file : files(".yaml")) {
      String text = text(file);
      int first = text.indexOf("he document");
      if (first >= 0) {
        assertWithMessage("%s", file).that(text.substring(first)).startsWith("he document: see ");
        assertWithMessage("%s", file).that(text.lines().toList().get(1)).contains(DOCUMENTS);
      }
    }
  }

  /** The links of a page's text that lead to no file or to no heading. */
  private static List<String> nowhere(Path page, String text) {
    List<String> nowhere = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String place = link.group(1);
      Path target = place.isEmpty() ? page : page.resolveSibling(place).normalize();
      boolean elsewhere = place.contains(":") || place.contains("{{");
      if (!elsewhere && !(Files.exists(target) && hasHeading(target, link.group(2)))) {
        String found = link.group();
        nowhere.add(Run.HOME.relativize(page) + ": " + found.substring(2, found.length() - 1));
      }
    }
    return nowhere;
  }

  private static boolean hasHeading(Path page, String anchor) {
    return anchor == null
        || HEADING
            .matcher(text(page))
            .results()
            .map(heading -> anchor(heading.group(1)))
            .anyMatch(anchor::equals);
  }

  /** As GitHub makes them. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  /** The pages, or the environment files, of this project. */
  private static List<Path> files(String extension) {
    return Stream.of("", "docs", "docker", "adopt", "environments", "modules")
        .map(Run.HOME::resolve)
        .flatMap(folder -> files(folder, folder.equals(Run.HOME) ? 1 : 3))
        .filter(file -> file.toString().endsWith(extension))
        .toList();
  }

  private static Stream<Path> files(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
