package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who writes wrongly what Classla's service and front end are told. */
class ClasslaServiceFaultsTest {
  private static final String SESSION = "SESSION_SECRET: classla/app/secrets:session_secret";

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prod | must be words of small letters and digits, joined by hyphens, got 'Prod'",
        "prod- | must be words of small letters and digits, joined by hyphens, got 'prod-'",
        "'\"\"' | must be words of small letters and digits, joined by hyphens, got ''",
        "production | makes 'classla-production-backend-000000', which at 33 characters is too long"
            + " for a target group's name; AWS takes 32",
      })
  @DisplayName("ALL-12 a name that would make names AWS does not take, or that look broken")
  void name(String name, String rule) {
    assertThat(faultsOf("\nname: prod", "\nname: " + name))
        .isEqualTo("environments/classla/prod.yaml: name " + rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SESSION_SECRET: classla/app/secret:session_secret | SESSION_SECRET must be one of this"
            + " environment's secrets (classla/supabase/credentials, classla/workos/credentials,"
            + " classla/app/secrets), got 'classla/app/secret'",
        "'SESSION_SECRET: \"classla/app/secrets:\"' | SESSION_SECRET must name a key of the"
            + " secret's JSON after the colon: letters, digits and _.-, got 'classla/app/secrets:'",
        "SESSION_SECRET: classla/app/secrets:a:b | SESSION_SECRET must name a key of the secret's"
            + " JSON after the colon: letters, digits and _.-, got 'classla/app/secrets:a:b'",
        "SESSION_SECRET: classla/app/secrets:4f9a8b7c6d5e4f3a2b1c0d9e8f7a | SESSION_SECRET must be"
            + " the name of a secret, but looks like a secret's value (not repeated here); write a"
            + " name such as app/prod/api_key and put the value into Secrets Manager",
        "SESSION-SECRET: classla/app/secrets:session_secret | SESSION-SECRET must be named with"
            + " letters, digits and _",
        "NODE_ENV: classla/app/secrets:session_secret | NODE_ENV stands under variables, too; keep"
            + " one",
        "FRONTEND_URL: classla/app/secrets:session_secret | FRONTEND_URL is set by the stack"
            + " itself; leave it out",
      })
  @DisplayName("ALL-12, CLA-06 a variable that no secret can fill")
  void secret(String line, String rule) {
    assertThat(faultsOf(SESSION, line))
        .isEqualTo("environments/classla/prod.yaml: backend.runs.secrets." + rule);
  }

  @Test
  @DisplayName("ALL-12, CLA-06 secrets whose names differ in punctuation alone")
  void twins() {
    assertThat(faultsOf("classla/app/secrets: {", "classla.supabase/credentials: {"))
        .startsWith(
            "environments/classla/prod.yaml: secrets.classla.supabase/credentials must differ"
                + " from classla/supabase/credentials in more than punctuation");
  }

  @Test
  @DisplayName("ALL-12, CLA-06 a secret's name that no Terraform address can begin with")
  void digit() {
    var files = EditedEnvironments.ofSystem(home, "classla");
    String text = EditedEnvironments.tree(files.folder()).get("classla/prod.yaml");
    files.write("classla/prod.yaml", text.replace("classla/app", "2classla/app"));
    assertThat(files.faults())
        .containsExactly(
            "environments/classla/prod.yaml: secrets.2classla/app/secrets must not begin with a"
                + " digit, since no Terraform address does");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NODE_ENV | FRONTEND_URL | backend.runs.variables.FRONTEND_URL is set by the stack itself;"
            + " leave it out",
        "NODE_ENV | WORKOS_REDIRECT_URI | backend.runs.variables.WORKOS_REDIRECT_URI is set by the"
            + " stack itself; leave it out",
        "NODE_ENV: production | PORT: \"3000\" | backend.runs.variables.PORT is set by the stack"
            + " itself; leave it out",
        "image: { seconds: 3610 } | image: { seconds: 3600 } |"
            + " backend.answers.keepAlive.image.seconds must be above the load balancer's"
            + " idleTimeoutSeconds 3600, got 3600",
        "command: [npm, run, migrate] | 'command: [npm, run, migrate]\n  outsidePorts: [5432, 443,"
            + " 5432]' | 'migration.outsidePorts[1] must differ from 443, which is open, and from"
            + " the others, got 443\nenvironments/classla/prod.yaml: migration.outsidePorts[2] must"
            + " differ from 443, which is open, and from the others, got 5432'",
        "repository: classla-prod-backend | repository: classla-prod-api | "
            + "migration.image.outside.repository must be that of backend, classla-prod-api, got"
            + " 'classla-prod-backend'",
        "'above: 70, periodSeconds: 300, periods: 3' | 'above: 70, periodSeconds: 300, periods: 2'"
            + " | alarms.cpu.periods times periodSeconds must be at least 900 where above is"
            + " not more than the 70 that scaling holds, got 600",
        "'above: 80, periodSeconds: 300, periods: 3' | 'above: 80, periodSeconds: 60, periods: 3'"
            + " | alarms.memory.periods times periodSeconds must be at least 900 where above"
            + " is not more than the 80 that scaling holds, got 180",
        "below: 1 | below: 2 | alarms.healthyTargets.below must not be above 1, since a service may"
            + " have no more tasks, got 2",
        "emails: [classla-alerts@classla.example] | emails: [classla-alerts] | "
            + "alarms.emails[0] must be an e-mail address, got 'classla-alerts'",
      })
  @DisplayName("ALL-12, CLA-04, CLA-08 what does not fit the rest of the file")
  void rest(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo("environments/classla/prod.yaml: " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VITE_WORKOS_CLIENT_ID: | VITE_API_URL: | frontend.variables.VITE_API_URL is set by"
            + " the stack itself; leave it out",
        "client_of_classla | sk_live_4242424242424242 |"
            + " frontend.variables.VITE_WORKOS_CLIENT_ID looks like a secret's value (not"
            + " repeated here); leave it to the backend: every visitor reads a variable",
        "branch: main | branch: /main | frontend.branch must be a branch's name of up to 63"
            + " letters, digits and /_.-, no sign at its ends, got '/main'",
        "stage: production | stage: prod | frontend.stage must be production, beta, development"
            + " or experimental, got 'prod'",
        "folder: classla-frontend | folder: ../classla-frontend | frontend.bundle.folder must"
            + " be a folder of the repository, got '../classla-frontend'",
        "install: [npm ci] | install: [] | frontend.bundle.install must have at least one"
            + " command",
        "output: dist | output: /dist | frontend.bundle.output must be a folder below folder,"
            + " got '/dist'",
        "'{ name: classla.example, prefix: app }' | '{ name: classla }' | frontend.domain.name"
            + " must be a domain such as example.com, got 'classla'",
        "'{ name: classla.example, prefix: app }' | '{ name: classla.test }' |"
            + " frontend.domain must be of one site with api.classla.example, or browsers keep its"
            + " cookies back, got 'classla.test'",
        "prefix: app | prefix: api | frontend.domain must differ from the API's host, got"
            + " 'api.classla.example'",
      })
  @DisplayName("ALL-12, CLA-07 what Amplify or a browser could do nothing with")
  void frontend(String piece, String by, String fault) {
    assertThat(faultsOf(piece, by)).isEqualTo("environments/classla/prod.yaml: " + fault);
  }

  /** The faults after a look that nothing was written. */
  private String faultsOf(String piece, String by) {
    var files = EditedEnvironments.ofSystem(home, "classla").edit("classla/prod.yaml", piece, by);
    SortedMap<String, String> before = EditedEnvironments.tree(home);
    String faults = String.join("\n", files.faults());
    assertThat(EditedEnvironments.tree(home)).isEqualTo(before);
    return faults;
  }
}
