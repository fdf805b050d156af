package dev.slipway;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy of an environment is told all that it has to change, and each change takes a line away.
 */
@DisplayName("ALL-14 a copied environment")
class CopiedEnvironmentTest {
  private static final String COPY = "classla/a-trial.yaml"; // before its original, by path
  private static final String SECRET =
      "secrets.classla-dev/%1$s is taken by classla-dev (aws_secretsmanager_secret"
          + " 'classla-dev/%1$s')";
  private static final List<String> FAULTS =
      List.of(
          "target.state.key must be used by no other environment, got that of"
              + " environments/classla/dev.yaml:10",
          "name 'dev' is taken by classla-dev (26 names, such as aws_amplify_app"
              + " 'classla-dev-frontend')",
          "loadBalancer.domain.hosts.backend 'api-dev.classla.example' is taken by classla-dev"
              + " (aws_route53_record 'api-dev.classla.example A')",
          "loadBalancer.accessLogs.bucket 'classla-dev-alb-logs' is taken by classla-dev"
              + " (aws_s3_bucket 'classla-dev-alb-logs')",
          SECRET.formatted("supabase/credentials"),
          SECRET.formatted("workos/credentials"),
          SECRET.formatted("app/secrets"),
          "backend.runs.image.outside.repository 'classla-dev-backend' (also in line 81) is taken"
              + " by classla-dev (3 names, such as aws_ecr_repository 'classla-dev-backend')",
          "frontend.domain.name 'app-dev.classla.example' is taken by classla-dev"
              + " (aws_amplify_domain_association 'app-dev.classla.example')",
          "github.rolePrefix 'classla-dev' is taken by classla-dev (2 names, such as aws_iam_role"
              + " 'classla-dev-build')");

  @TempDir Path home;
  private EditedEnvironments files;

  @BeforeEach
  void copy() {
    files = new EditedEnvironments(home);
    files.write(COPY, files.text("classla/dev.yaml"));
  }

  @Test
  void hearsOfAllItsClashesInOneRun() {
    assertThat(withoutCounts(files.faultsIn(COPY))).isEqualTo(withoutCounts(FAULTS));
  }

  @Test
  void losesALineWithEachChange() {
    int left = FAULTS.size();
    for (String word :
        List.of(
            "key: infrastructure/dev/terraform.tfstate",
            "name: dev",
            "api-dev.classla.example",
            "classla-dev-alb-logs",
            "classla-dev/supabase",
            "classla-dev/workos",
            "classla-dev/app",
            "classla-dev-backend",
            "app-dev.classla.example",
            "rolePrefix: classla-dev")) {
      String changed = word.replaceFirst("dev", "trial");
      files.write(COPY, files.text(COPY).replace(word, changed));
      left--;
      assertThat(faultsOfBoth()).hasSize(left);
    }
  }

  private List<String> faultsOfBoth() {
    return Run.synth(files.arguments("classla-dev", "classla-a-trial")).err().lines().toList();
  }

  /** How many names and where else a word stands is the real file's affair. */
  private static List<String> withoutCounts(List<String> faults) {
    return faults.stream()
        .map(line -> line.replaceAll("(?<=line |yaml:)\\d+|\\d+(?= names)", "N"))
        .toList();
  }
}
