package dev.slipway.rules;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.slipway.policy.HouseRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/** Which rows the documents have, and which of them tests name. */
public final class Rows {
  private static final String ID = "[A-Z][A-Z0-9]{2}-\\d\\d";
  private static final Pattern LISTED = Pattern.compile("(?m)^(" + ID + ")  \\S.*\\.$");
  private static final Pattern NAMED = Pattern.compile("\\G(?:^|, )(" + ID + ")(?=, | )");

  private Rows() {}

  /** The ids that the lists of a folder hold. */
  static Set<String> listed(Path folder) {
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> lists = Files.list(folder)) {
      for (Path list : lists.toList()) {
        ids.addAll(find(LISTED, Files.readString(list)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ids;
  }

  /** The ids with which a display name begins. */
  public static List<String> named(String displayName) {
    return find(NAMED, displayName);
  }

  /** The display names of all tests below a package, and what the rules of the house hold. */
  static List<String> displayNames(String root) {
    JavaClasses tests =
        ArchConfiguration.withThreadLocalScope(
            configuration -> {
              // Nothing is asked of what tests use: reading all of that takes most of a minute.
              configuration.setResolveMissingDependenciesFromClassPath(false);
              return new ClassFileImporter().withImportOption(House.TESTS).importPackages(root);
            });
    Stream<String> names =
        tests.stream()
            .flatMap(type -> type.getMethods().stream())
            .flatMap(method -> method.tryGetAnnotationOfType(DisplayName.class).stream())
            .map(DisplayName::value);
    return Stream.concat(names, HouseRule.all().stream().map(HouseRule::toString)).toList();
  }

  /** Everything that is wrong between the lists and the tests. */
  static List<String> faults(Set<String> listed, Collection<String> displayNames) {
    Set<String> tested = new TreeSet<>();
    displayNames.forEach(name -> tested.addAll(named(name)));
    List<String> faults = new ArrayList<>();
    listed.stream()
        .filter(id -> !tested.contains(id))
        .forEach(id -> faults.add(id + " has no test whose display name begins with it"));
    tested.stream()
        .filter(id -> !listed.contains(id))
        .forEach(id -> faults.add(id + " is named by a test, but stands in no list"));
    return faults;
  }

  private static List<String> find(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
