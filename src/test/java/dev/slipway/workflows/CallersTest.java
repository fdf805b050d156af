package dev.slipway.workflows;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each document's workflow: what starts it, where it leads, and what it builds. */
class CallersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RELEASE = "./.github/workflows/release.yml";
  private static final String BY_HAND = "github.event_name == 'workflow_dispatch'";
  private static final String BY_PUSH = "github.event_name == 'push'";

  @Test
  @DisplayName("LTT-17 a push to main goes to dev, with both images; nothing else is built")
  void lttBuildsOnce() throws IOException {
    Workflow ltt = Workflow.caller("ltt");

    assertThat(push(ltt)).containsExactly("branches", List.of("main"));
    assertThat(ltt.job("dev")).containsEntry("if", BY_PUSH);
    assertThat(with(ltt, "dev"))
        .containsAtLeast("stack", "ltt-dev-staging", "part", "dev", "environment", "dev");
    assertThat(images(ltt, "dev")).containsExactly("backend .", "frontend apps/web").inOrder();
    assertThat(with(ltt, "staging")).doesNotContainKey("images");
    assertThat(with(ltt, "prod")).doesNotContainKey("images");
  }

  @Test
  @DisplayName("LTT-17 staging by hand, and prod by hand with the approval of its environment")
  void lttStagingAndProd() {
    Workflow ltt = Workflow.caller("ltt");
    Map<String, Object> inputs =
        Workflow.map(Workflow.map(ltt.triggers().get("workflow_dispatch")).get("inputs"));

    assertThat(Workflow.map(inputs.get("environment")))
        .containsEntry("options", List.of("staging", "prod"));
    assertThat(ltt.job("staging"))
        .containsEntry("if", BY_HAND + " && inputs.environment == 'staging'");
    assertThat(with(ltt, "staging"))
        .containsAtLeast("stack", "ltt-dev-staging", "part", "staging", "environment", "staging");
    assertThat(ltt.job("prod")).containsEntry("if", BY_HAND + " && inputs.environment == 'prod'");
    assertThat(with(ltt, "prod")).containsAtLeast("stack", "ltt-prod", "environment", "prod");
  }

  @Test
  @DisplayName("LTT-17, LTT-13 the roles that it takes are those that there are")
  void lttRoles() throws IOException {
    var taken = new TreeSet<String>(List.of("github-actions-build"));
    for (String job : List.of("dev", "staging", "prod")) {
      taken.add("github-actions-deploy-" + with(Workflow.caller("ltt"), job).get("environment"));
    }
    var there = new TreeSet<String>();
    golden("ltt/shared")
        .at("/resource/aws_iam_role")
        .forEach(role -> there.add(role.path("name").asText()));

    assertThat(taken).isEqualTo(there);
    assertThat(defaults("release.yml", "roles")).isEqualTo("github-actions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classla dev classla/dev",
        "classla prod classla/prod",
        "alva release alva/staging",
        "h2o prod h2o/prod",
        "h2o dev h2o/dev",
        "fibonacco backend fibonacco/production",
        "fibonacco frontend fibonacco/production",
        "fibonacco backend fibonacco/dev",
        "fibonacco frontend fibonacco/dev"
      })
  @DisplayName("CLA-10, ALV-08, H2O-08, FIB-11 the roles that workflows take are the stack's")
  void roles(String row) throws IOException {
    String[] words = row.split(" ", -1);
    Map<String, Object> with = with(Workflow.caller(words[0]), words[1]);
    boolean pushed = !words[2].equals("fibonacco/dev");
    String roles = chosen(with.get("roles"), pushed);
    var there = new TreeSet<String>();
    golden(words[2])
        .at("/resource/aws_iam_role")
        .properties()
        .forEach(role -> there.add(role.getValue().path("name").asText()));

    assertThat(there)
        .containsAtLeast(
            roles + "-build", roles + "-deploy-" + chosen(with.get("environment"), pushed));
    assertThat(roles).isEqualTo(chosen(with.get("stack"), pushed));
  }

  /** What an input says after a push, or by hand. */
  private static String chosen(Object input, boolean pushed) {
    return ((String) input).replaceFirst(".*&& '([^']+)' \\|\\| '([^']+)'.*", pushed ? "$1" : "$2");
  }

  @Test
  @DisplayName("CLA-10 main goes to dev, and what keeps its promises there to prod")
  void classla() throws IOException {
    Workflow classla = Workflow.caller("classla");

    assertThat(push(classla))
        .containsExactly("branches", List.of("main"), "paths", List.of("classla-backend/**"));
    assertThat(with(classla, "dev")).containsAtLeast("stack", "classla-dev", "environment", "dev");
    assertThat(classla.job("prod")).containsEntry("needs", "dev");
    assertThat(with(classla, "prod"))
        .containsAtLeast("stack", "classla-prod", "environment", "prod");
    assertThat(images(classla, "dev")).containsExactly("backend .");
    assertThat(images(classla, "prod")).containsExactly("backend .");
  }

  @Test
  @DisplayName(
      "ALV-08 a push to staging brings the infrastructure, then four images, to their services")
  void alva() throws IOException {
    Workflow alva = Workflow.caller("alva");

    assertThat(alva.triggers().keySet()).containsExactly("push");
    assertThat(push(alva)).containsExactly("branches", List.of("staging"));
    assertThat(alva.job("infrastructure"))
        .containsAtLeast(
            "uses", "./.github/workflows/apply-stack.yml", "with", Map.of("stack", "alva-staging"));
    assertThat(alva.job("release")).containsEntry("needs", "infrastructure");
    assertThat(images(alva, "release")).containsExactly("web .", "api .", "auth .", "admin .");
  }

  @Test
  @DisplayName(
      "H2O-08 a push of the backend to main goes to prod, dev by hand; Slack hears of both")
  void h2o() throws IOException {
    Workflow h2o = Workflow.caller("h2o");

    assertThat(push(h2o))
        .containsExactly("branches", List.of("main"), "paths", List.of("backend/**"));
    assertThat(h2o.job("prod")).containsEntry("if", BY_PUSH);
    assertThat(h2o.job("dev")).containsEntry("if", BY_HAND);
    for (String environment : List.of("prod", "dev")) {
      assertThat(with(h2o, environment))
          .containsAtLeast("stack", "h2o-" + environment, "environment", environment);
      assertThat(images(h2o, environment)).containsExactly("backend backend");
      assertThat(Workflow.map(h2o.job(environment).get("secrets"))).containsKey("slack-webhook");
    }
  }

  @Test
  @DisplayName(
      "H2O-08 what was released is asked for what it promises, and taken back where it fails")
  void smoke() throws IOException {
    List<String> runs =
        Workflow.read(Run.HOME.resolve(".github/workflows/release.yml")).steps().stream()
            .filter(step -> step.containsKey("run"))
            .map(step -> step.getOrDefault("if", "") + " " + step.get("run"))
            .map(text -> text.replaceFirst(" \"\\$STACK.*", "").strip())
            .toList();

    assertThat(runs)
        .containsAtLeast(
            "exec scripts/release", // which hears of it when the run is cancelled
            "inputs.smoke scripts/smoke",
            "failure() && steps.smoke.outcome == 'failure' scripts/rollback")
        .inOrder();
    assertThat(defaults("release.yml", "smoke")).isEqualTo(true);
  }

  @Test
  @DisplayName(
      "FIB-11 a push to main goes to production: infrastructure, image and pages; dev by hand")
  void fibonacco() throws IOException {
    Workflow fibonacco = Workflow.caller("fibonacco");

    assertThat(fibonacco.triggers().keySet()).containsExactly("push", "workflow_dispatch");
    assertThat(push(fibonacco)).containsExactly("branches", List.of("main"));
    for (String job : List.of("infrastructure", "backend", "frontend")) {
      assertThat(with(fibonacco, job))
          .containsEntry(
              "stack", "${{ " + BY_PUSH + " && 'fibonacco-production' || 'fibonacco-dev' }}");
    }
    assertThat(images(fibonacco, "backend")).containsExactly("backend .");
    assertThat(fibonacco.job("frontend")).containsEntry("uses", "./.github/workflows/site.yml");
  }

  @Test
  @DisplayName(
      "ALV-08, FIB-11 what the first apply holds back for want of images starts in the same run")
  void theFirstRun() {
    for (String job : List.of("alva release", "fibonacco backend")) {
      String[] words = job.split(" ", 2);
      Workflow caller = Workflow.caller(words[0]);
      assertThat(caller.job(words[1])).containsEntry("needs", "infrastructure");
      assertThat(with(caller, words[1]))
          .containsEntry("held", "${{ needs.infrastructure.outputs.held }}");
    }
    Workflow release = Workflow.read(Run.HOME.resolve(".github/workflows/release.yml"));
    assertThat(release.job("start"))
        .containsAtLeast(
            "needs",
            "build",
            "uses",
            "./.github/workflows/apply-stack.yml",
            "if",
            "inputs.held != ''");
    assertThat(release.job("held"))
        .containsAtLeast("needs", "start", "if", "needs.start.outputs.held != ''");
    assertThat(release.job("release"))
        .containsAtLeast(
            "needs", List.of("build", "start", "held"), "if", "!cancelled() && !failure()");
  }

  @Test
  @DisplayName("FIB-11 nothing is applied on a pull request")
  void pullRequestsOnlyLook() {
    for (Workflow each : Workflow.all()) {
      if (each.yaml().get("on") instanceof Map<?, ?> on && on.containsKey("pull_request")) {
        assertWithMessage("%s", each)
            .that(each.jobs().toString())
            .doesNotContainMatch(
                "scripts/(deploy|release|site|rollback)|apply-stack|slipway-apply");
      }
    }
  }

  /** Each service's repository gets its image, and no other but the data set-up's is there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ltt dev ltt/shared ltt-",
        "classla dev classla/dev classla-dev-",
        "classla prod classla/prod classla-prod-",
        "alva release alva/staging ''",
        "h2o prod h2o/prod h2o-",
        "h2o dev h2o/dev h2o-dev-",
        "fibonacco backend fibonacco/production learning-center-",
        "fibonacco backend fibonacco/dev learning-center-dev-"
      })
  void everyRepositoryGetsItsImage(String row) throws IOException {
    String[] words = row.replace("''", "").split(" ", -1);
    var built = new TreeSet<String>();
    images(Workflow.caller(words[0]), words[1])
        .forEach(image -> built.add(words[3] + image.replaceFirst(" .*", "")));
    var there = new TreeSet<String>();
    golden(words[2])
        .at("/resource/aws_ecr_repository")
        .forEach(each -> there.add(each.path("name").asText()));
    there.removeIf(name -> name.endsWith("data-setup"));

    assertThat(built).isEqualTo(there);
  }

  private static Map<String, Object> push(Workflow caller) {
    return Workflow.map(caller.triggers().get("push"));
  }

  private static Map<String, Object> with(Workflow caller, String job) {
    return Workflow.map(caller.job(job).get("with"));
  }

  /** Each with the folder that it is built from. */
  private static List<String> images(Workflow caller, String job) throws IOException {
    assertThat(caller.job(job)).containsEntry("uses", RELEASE);
    List<String> images = new ArrayList<>();
    for (JsonNode each : JSON.readTree((String) with(caller, job).get("images"))) {
      images.add(each.path("image").asText() + " " + each.path("from").asText());
    }
    return images;
  }

  /** What a workflow takes for an input that a caller leaves out. */
  private static Object defaults(String workflow, String input) {
    Workflow called = Workflow.read(Run.HOME.resolve(".github/workflows").resolve(workflow));
    Map<String, Object> inputs =
        Workflow.map(Workflow.map(called.triggers().get("workflow_call")).get("inputs"));
    return Workflow.map(inputs.get(input)).get("default");
  }

  private static JsonNode golden(String stack) throws IOException {
    return JSON.readTree(Run.HOME.resolve("golden/" + stack + ".tf.json").toFile());
  }
}
