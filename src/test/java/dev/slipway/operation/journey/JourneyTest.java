package dev.slipway.operation.journey;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each system from an empty account to running services, to day two, and down again, by the
 * commands that people type. The systems are on their way at once: nearly all of the time is
 * Terraform's provider, which waits.
 */
@Tag("rehearsal")
@Execution(ExecutionMode.CONCURRENT)
class JourneyTest {
  @TempDir Path folder;

  static Stream<Itinerary> all() {
    return Itinerary.ALL.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  @DisplayName(
      "ALL-11, ALL-16, ALL-18, ALL-20, ALV-08, CLA-10, FIB-11, H2O-08 from an empty account to"
          + " services that run, on to releases, and down again")
  void thereAndBack(Itinerary way) throws Exception {
    try (var journey = new Journey(folder, way)) {
      arrives(journey, way);
      stays(journey, way);
      leaves(journey, way);
    }
  }

  private static void arrives(Journey journey, Itinerary way) throws Exception {
    for (String stack : way.before()) {
      journey.deploys(stack, 0);
    }
    List<Lacks> lacks = Lacks.of(way.stack());
    journey.isHeldBackBy(lacks.get(0));
    assertThat(journey.sights().services()).isEmpty();

    for (int mishap = 0; mishap < way.mishaps(); mishap++) {
      journey.migrationEnds(3, "no such table");
      var failed = journey.deploys(way.stack(), 1);
      assertThat(failed.out())
          .endsWith(
              """

              Migrations run before that, for what starts for the first time.

              no such table
              """);
      assertThat(failed.err())
          .endsWith(
              "migrate ended with 3, so that what follows it was not started: scripts/deploy "
                  + way.stack()
                  + " goes on from there.\n");
      assertThat(journey.sights().services()).isEmpty();
    }
    journey.migrationEnds(0, "migrated");
    for (Lacks more : lacks.subList(1, lacks.size())) {
      journey.isHeldBackBy(more);
      assertThat(journey.sights().services()).isNotEmpty();
    }
    journey.deploys(way.stack(), 0);
    journey.inspects();
    journey.takesFirstImagesAway();
    journey.changesNothing();
  }

  private static void stays(Journey journey, Itinerary way) {
    journey.types(0, "status", List.of());
    assertThat(journey.releases("a", 0).out()).endsWith(way.stack() + " runs a\n");
    assertThat(journey.releases("b", 0).out()).contains("\nmigrated\n");
    journey.allRun("b");

    String broken = journey.breaksNextRevision();
    var failed = journey.releases("c", 1);
    assertThat(failed.err())
        .contains(way.failing().service() + " did not become steady with " + broken + ": ");
    assertThat(failed.err()).contains("| cannot find module\n");
    assertThat(failed.err()).endsWith("All of " + way.stack() + " runs what it ran before.\n");
    journey.allRun("b");

    journey.migrationEnds(3, "no such table");
    var stuck = journey.releases("d", 1);
    assertThat(stuck.out()).endsWith("no such table\n");
    assertThat(stuck.err()).contains(" ended with 3.\n");
    assertThat(stuck.err()).endsWith("Nothing of " + way.stack() + " moved.\n");
    journey.allRun("b");
    journey.migrationEnds(0, "migrated");

    journey.rollsBack();
    journey.allRun("a");
    assertThat(journey.runsMigration().out()).isEqualTo("migrated\n");
    var log = journey.types(0, "logs", List.of(), way.failing().service());
    assertThat(log.out()).contains(" cannot find module\n");
    assertThat(log.out()).doesNotContain("migrated");
    journey.types(0, "status", List.of());
  }

  private static void leaves(Journey journey, Itinerary way) throws Exception {
    journey.changesNothing();
    assertThat(journey.destroys(way.stack(), 0).out())
        .endsWith("\n" + way.stack() + ": all destroyed\n");
    journey.takesDownWhatStandsBefore();
    assertThat(journey.leftovers()).isEmpty();
    assertThat(journey.sights().revisions()).isEmpty();
  }
}
