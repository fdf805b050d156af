package dev.slipway.operation.journey;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.Main;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentTexts;
import dev.slipway.operation.Workplace;
import dev.slipway.operation.destroy.Down;
import dev.slipway.rehearsal.Inspection;
import dev.slipway.rehearsal.Leftovers;
import dev.slipway.rehearsal.Surroundings;
import dev.slipway.testing.AttachedProvider;
import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Somebody on the way with one system: the commands that he types, and what they do. */
final class Journey implements AutoCloseable {
  private final Itinerary way;
  private final List<EnvironmentFile> files;
  private final AttachedProvider provider;
  private final Workplace work;
  private final Provisions provisions;
  private final Sights sights;
  private final Map<String, String> builds = new TreeMap<>();

  /** Begins in an account that has nothing but what others own. */
  Journey(Path folder, Itinerary way) throws Exception {
    this.way = way;
    files =
        EnvironmentTexts.in(Run.HOME.resolve("environments")).read(Main.kinds()).stream()
            .filter(each -> way.stack().startsWith(each.system() + "-"))
            .toList();
    var target = file(way.stack()).spec().target();
    var place = new Workplace(folder, target.account(), target.region());
    provider = AttachedProvider.start(place.aws().environment());
    work = place.with(provider.environment());
    Surroundings.make(work.aws(), files);
    provisions = new Provisions(work.aws(), way.written());
    sights = new Sights(work.aws(), way.part().families());
  }

  Sights sights() {
    return sights;
  }

  /** As people type it, in a process of its own; what Terraform does is waited for. */
  Command deploys(String stack, int code) throws Exception {
    return ended(work.deploy(stack, "--yes"), code, "deploy", stack);
  }

  /** Is told what is missing, and brings it. */
  void isHeldBackBy(Lacks lacks) throws Exception {
    assertThat(deploys(way.stack(), 4).out()).endsWith(lacks.words(way.stack()));
    for (String family : sights.dataSetups()) {
      var program = work.aws().programs().ofFamily(family);
      program.fills(way.values(Provisions.VALUE)).says("done");
    }
    provisions.bring(lacks.lines());
  }

  /** Nobody notices, and Terraform least of all, that the first images are gone. */
  void changesNothing() throws Exception {
    assertThat(deploys(way.stack(), 0).out()).endsWith("nothing to change\n");
  }

  void takesFirstImagesAway() {
    provisions.takeImagesAway();
  }

  /** What stands is what the file says, by AWS's own account, and stays so as HCL. */
  void inspects() {
    Path folder = work.project().resolve("cdktf.out/stacks").resolve(way.stack());
    assertThat(Inspection.of(file(way.stack()), work.aws(), folder, work.variables())).isEmpty();
  }

  /** Has a build in the registry, and releases it. */
  Command releases(String build, int code) {
    builds.putAll(provisions.push(build, way.part().tags()));
    return types(code, "release", way.part().words(), "--tag", build);
  }

  Command runsMigration() {
    String name = sights.migration().replaceFirst("^" + way.part().families(), "");
    return types(0, "task", List.of(), way.part().unit(name));
  }

  Command rollsBack() {
    return types(0, "rollback", way.part().words());
  }

  /** Types a command about the stack, which needs no Terraform. */
  Command types(int code, String script, List<String> options, String... words) {
    List<String> all = new ArrayList<>(List.of(way.stack()));
    all.addAll(options);
    all.addAll(List.of(words));
    return ended(
        work.runHere(script, all.toArray(String[]::new)), code, script, String.join(" ", all));
  }

  /** Lets the migration end with a code from now on. */
  void migrationEnds(int code, String words) {
    work.aws().programs().ofFamily(sights.migration()).exits(code).says(words);
  }

  /** Lets the next revision of the service that fails end at once. */
  String breaksNextRevision() {
    String next = way.failing().family() + ":" + sights.nextRevision(way.failing().family());
    work.aws().programs().ofFamily(next).exits(1).says("cannot find module");
    return next;
  }

  /** That services, workers, schedules and tasks that are run once are all of one build. */
  void allRun(String build) {
    Map<String, String> found = sights.builds(builds);
    assertWithMessage("which build runs where: %s", found)
        .that(Set.copyOf(found.values()))
        .containsExactly(build);
  }

  /** Takes a stack down by its name. */
  Command destroys(String stack, int code) throws Exception {
    return ended(work.run("destroy", stack, "--yes-destroy", stack), code, "destroy", stack);
  }

  /** Takes down what stands before its stack, which is LTT's {@code ltt-shared} alone. */
  void takesDownWhatStandsBefore() throws Exception {
    if (!way.before().isEmpty()) {
      var down = new Down(work);
      down.refusesWithImages();
      down.letsThemGo();
      down.wantsItsName();
      down.goes();
    }
  }

  /** What its stacks left in AWS, beside what is kept. */
  List<String> leftovers() {
    return files.stream()
        .flatMap(each -> Leftovers.of(work.aws(), each.system(), each.environment()).stream())
        .toList();
  }

  private EnvironmentFile file(String stack) {
    return files.stream().filter(each -> each.stackId().equals(stack)).findFirst().orElseThrow();
  }

  private static Command ended(Command done, int code, String script, String words) {
    assertWithMessage("scripts/%s %s\n%s%s", script, words, done.out(), done.err())
        .that(done.exitCode())
        .isEqualTo(code);
    return done;
  }

  @Override
  public void close() {
    work.close();
    provider.close();
  }
}
