package dev.slipway.modules;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import dev.slipway.testing.Command;
import dev.slipway.testing.TerraformProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each module is whole, stands alone, and refuses what it says that it refuses. */
@Tag("real")
class ModulesTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^((?:variable|resource) [^{]*?) \\{$(.*?)^}$");
  private static final Pattern RULE = Pattern.compile("(?m)^ +(validation|precondition) \\{$");
  private static final Pattern REFUSED = Pattern.compile("(?m)^  expect_failures += \\[(.*)]$");

  @TempDir static Path folder;

  @BeforeAll
  static void copy() throws IOException {
    Modules.copyTo(folder);
  }

  static List<String> names() throws IOException {
    return Modules.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasTheFilesThatPeopleLookFor(String name) {
    for (String file :
        List.of("main.tf", "variables.tf", "outputs.tf", "versions.tf", "README.md")) {
      Path path = Modules.HOME.resolve(name).resolve(file);
      assertWithMessage("%s is there", path).that(Files.exists(path)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void itsOwnTestsPass(String name) throws Exception {
    Path module = folder.resolve(name);
    succeed(module, "init", "-backend=false", "-input=false", "-no-color");
    String said = succeed(module, "test", "-no-color").out();
    assertThat(said).contains("Success!");
  }

  /** Of each variable and each resource at least as many refusals as it has rules. */
  @ParameterizedTest
  @MethodSource("names")
  void everyValidationIsTested(String name) throws IOException {
    Path module = Modules.HOME.resolve(name);
    Multiset<String> rules = HashMultiset.create();
    for (String file : List.of("variables.tf", "main.tf")) {
      for (MatchResult block :
          BLOCK.matcher(Files.readString(module.resolve(file))).results().toList()) {
        String words = block.group(1).replace("\"", "").replace(' ', '.');
        long count = RULE.matcher(block.group(2)).results().count();
        rules.add(
            words.replaceFirst("^resource.", "").replaceFirst("^variable", "var"), (int) count);
      }
    }
    Multiset<String> refused = HashMultiset.create();
    REFUSED
        .matcher(Files.readString(module.resolve("tests/validations.tftest.hcl")))
        .results()
        .forEach(each -> refused.addAll(List.of(each.group(1).split(", ", -1))));
    assertThat(refused.elementSet()).containsExactlyElementsIn(rules.elementSet());
    for (String target : rules.elementSet()) {
      assertWithMessage(target).that(refused.count(target)).isAtLeast(rules.count(target));
    }
  }

  /** OpenTofu takes functions there from 1.11 on. */
  @ParameterizedTest
  @MethodSource("names")
  void itsTestsCallNoFunctions(String name) throws IOException {
    String tests =
        Files.readString(Modules.HOME.resolve(name).resolve("tests/validations.tftest.hcl"));
    Pattern.compile("(?ms)^( *)variables \\{$.*?^\\1}$")
        .matcher(tests.replaceAll("\"[^\"\n]*\"", "\"\""))
        .results()
        .forEach(variables -> assertThat(variables.group()).doesNotContainMatch("\\w\\("));
  }

  @Test
  void everythingIsFormatted() throws Exception {
    succeed(folder, "fmt", "-check", "-recursive", "-diff");
  }

  private static Command succeed(Path module, String... words)
      throws IOException, InterruptedException {
    Command done = TerraformProgram.runMocked(module, words);
    assertWithMessage("terraform %s: %s%s", String.join(" ", words), done.out(), done.err())
        .that(done.exitCode())
        .isEqualTo(0);
    return done;
  }
}
