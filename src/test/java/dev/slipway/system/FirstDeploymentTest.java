package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.joining;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.Reading;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a person types by docs/first-deployment.md is what the stacks ask for. */
class FirstDeploymentTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+`) \\| (.+) \\|$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TASK = Pattern.compile("run_task ([a-z_]+) ([a-z_]+)");
  private static final Pattern OUTPUT = Pattern.compile("\\$tf output -\\w+ ([a-z_]+)");

  @Test
  @DisplayName("ALL-18 every secret that a person sets is listed, with the keys of its JSON")
  void secrets() {
    assertThat(listed()).isEqualTo(asked());
  }

  @Test
  @DisplayName("ALL-03 what the steps read are outputs of a stack")
  void outputs() {
    Set<String> all = new TreeSet<>();
    RealStacks.all().forEach(stack -> all.addAll(outputs(stack)));
    assertThat(all).containsAtLeastElementsIn(found(OUTPUT).map(it -> it.group(1)).toList());
  }

  @Test
  @DisplayName("ALL-03, ALL-11, ALL-13 each task that the steps start has its outputs in one stack")
  void tasks() {
    List<MatchResult> tasks = found(TASK).toList();
    assertThat(tasks).hasSize(5);
    for (MatchResult task : tasks) {
      String what = task.group(2);
      assertThat(
              RealStacks.all().stream()
                  .map(FirstDeploymentTest::outputs)
                  .filter(
                      names ->
                          names.containsAll(
                              Set.of(
                                  task.group(1),
                                  what + "_task_family",
                                  what + "_security_group_id",
                                  "private_subnet_ids")))
                  .toList())
          .isNotEmpty();
    }
  }

  /** The keys by the secret's name, as the page's table has them. */
  private static Map<String, String> listed() {
    Map<String, String> secrets = new TreeMap<>();
    found(ROW)
        .forEach(
            row ->
                codes(row.group(1))
                    .forEach(name -> secrets.put(name, codes(row.group(2)).collect(joining(" ")))));
    return secrets;
  }

  /** The same, as the containers of the documents' stacks are given them. */
  private static Map<String, String> asked() {
    Map<String, Set<String>> secrets = new TreeMap<>();
    for (StackModel stack : Documents.stacks()) {
      for (var secret : stack.resources("aws_secretsmanager_secret")) {
        if (secret.body().text("description").orElse("").contains("by hand")) {
          secrets.put(documented(secret.body().text("name").orElseThrow()), new TreeSet<>());
        }
      }
      for (var task : stack.resources("aws_ecs_task_definition")) {
        for (String secret : Reading.secrets(stack, task.name()).values()) {
          String[] parts = secret.split(":", -1);
          if (parts.length == 2 && secrets.containsKey(documented(parts[0]))) {
            secrets.get(documented(parts[0])).add(parts[1]);
          }
        }
      }
    }
    Map<String, String> joined = new TreeMap<>();
    secrets.forEach((name, keys) -> joined.put(name, String.join(" ", keys)));
    return joined;
  }

  /** The environments of LTT and of Fibonacco hold the same secrets. */
  private static String documented(String name) {
    return name.replaceFirst("^ltt/(dev|staging|prod)/", "ltt/<environment>/")
        .replaceFirst("^learning-center-(dev|production)/", "learning-center-<environment>/");
  }

  private static Set<String> outputs(StackModel stack) {
    Set<String> names = new TreeSet<>();
    stack.outputs().forEach(output -> names.add(output.name()));
    return names;
  }

  private static Stream<String> codes(String cell) {
    return CODE.matcher(cell).results().map(code -> code.group(1)).sorted();
  }

  private static Stream<MatchResult> found(Pattern pattern) {
    try {
      return pattern
          .matcher(Files.readString(Run.HOME.resolve("docs/first-deployment.md")))
          .results();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
