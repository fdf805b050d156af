package dev.slipway.recipes;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.launcher.TagFilter.excludeTags;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests of this process's class path that the arguments name, but for the rehearsal. */
final class TestRun {
  private TestRun() {}

  public static void main(String[] selected) {
    List<DiscoverySelector> selectors = Stream.of(selected).map(TestRun::selector).toList();
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(includeClassNamePatterns(".*Test"), excludeTags("rehearsal"))
                .build(),
            listener);
    var summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 5);
    System.exit(summary.getTestsFoundCount() > 0 && summary.getTotalFailureCount() == 0 ? 0 : 1);
  }

  private static DiscoverySelector selector(String name) {
    return name.matches(".*\\.[A-Z]\\w*")
        ? DiscoverySelectors.selectClass(name)
        : DiscoverySelectors.selectPackage(name);
  }
}
