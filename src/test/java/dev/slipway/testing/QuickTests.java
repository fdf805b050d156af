package dev.slipway.testing;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.launcher.TagFilter.excludeTags;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * What {@code scripts/test --fast} runs: the tests that need nothing but Java and Node, or those
 * that are named, all in this process.
 */
public final class QuickTests {
  private QuickTests() {}

  /**
   * Runs them and ends the process: with 0 if all passed, 1 if one failed, 2 if there are none.
   *
   * @param words simple or full names of classes, which run whatever they need, and packages below
   *     dev.slipway
   */
  public static void main(String... words) throws Exception {
    Path classes =
        Path.of(QuickTests.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (List.of(words).stream().noneMatch(QuickTests::isClass)) {
      FullRun.leaveOut();
    }
    System.exit(run(classes, List.of(words), System.out));
  }

  static int run(Path classes, List<String> words, PrintStream out) {
    var alone = LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false);
    var launcher = LauncherFactory.create(alone.build());
    for (String word : words) {
      if (!launcher.discover(request(classes, List.of(word))).containsTests()) {
        out.println("No test class and no package with quick tests is named " + word + ".");
        return 2;
      }
    }
    var summary = new SummaryGeneratingListener();
    launcher.execute(request(classes, words), new Progress(out), summary);
    var counts = summary.getSummary();
    out.printf(
        Locale.ROOT,
        "%d tests, failures: %d, %d s%n",
        counts.getTestsFoundCount(),
        counts.getTotalFailureCount(),
        (counts.getTimeFinished() - counts.getTimeStarted()) / 1000);
    return counts.getTotalFailureCount() == 0 ? 0 : 1;
  }

  private static LauncherDiscoveryRequest request(Path classes, List<String> words) {
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClasspathRoots(Set.of(classes)))
            .filters(includeClassNamePatterns(patterns(words)));
    if (words.stream().noneMatch(QuickTests::isClass)) {
      request.filters(excludeTags("real", "rehearsal"));
    }
    return request.build();
  }

  private static String[] patterns(List<String> words) {
    return words.isEmpty()
        ? new String[] {".*Test"}
        : words.stream().map(QuickTests::pattern).toArray(String[]::new);
  }

  private static String pattern(String word) {
    String name = Pattern.quote(word);
    return isClass(word) ? "(.*\\.)?" + name : "dev\\.slipway\\.(.*\\.)?" + name + "\\..*Test";
  }

  private static boolean isClass(String word) {
    return word.chars().anyMatch(Character::isUpperCase);
  }
}
