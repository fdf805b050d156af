package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.hcl.moves.Moves;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of what a plan destroys is which of what it creates. */
class MovesTest {
  @TempDir Path folder;

  private final List<String> changes = new ArrayList<>();
  private String configuration = "{}";

  private MovesTest gone(String address, String values) {
    return change(address, "delete", values, "null", "{}");
  }

  private MovesTest come(String address, String values, String unknown) {
    return change(address, "create", "null", values, unknown);
  }

  private MovesTest change(
      String address, String actions, String before, String after, String unknown) {
    String type = address.replaceAll(".*?(aws_[a-z_]+)\\..*", "$1");
    changes.add(
        """
        {"address": "%s", "mode": "managed", "type": "%s", "change":
          {"actions": ["%s"], "before": %s, "after": %s, "after_unknown": %s}}
        """
            .formatted(
                address.replace("\"", "\\\""),
                type,
                actions.replace(" ", "\", \""),
                before,
                after,
                unknown));
    return this;
  }

  /** Group and rules of two services, of which a plan knows nothing but that they are alike. */
  private MovesTest twoServices() {
    for (String name : List.of("api", "web")) {
      gone(
          "aws_security_group." + name,
          "{\"id\": \"sg-%1$s\", \"name\": \"%1$s\"}".formatted(name));
      gone(
          "aws_vpc_rule." + name,
          "{\"id\": \"sgr-%1$s\", \"port\": 443, \"group\": \"sg-%1$s\"}".formatted(name));
      String module = "module." + name + ".";
      come(
          module + "aws_security_group.this",
          "{\"name\": \"%s\"}".formatted(name),
          "{\"id\": true}");
      come(
          module + "aws_vpc_rule.https[\"internet\"]",
          "{\"port\": 443}",
          "{\"id\": true, \"group\": true}");
    }
    return this;
  }

  private MovesTest in(String configuration) {
    this.configuration = configuration;
    return this;
  }

  private String json() {
    return """
    {"format_version": "1.2", "planned_values": {},
     "resource_changes": [%s], "configuration": {"root_module": %s}}
    """
        .formatted(String.join(",", changes), configuration);
  }

  private Run run() throws IOException {
    return HclRun.of("--moves", Files.writeString(folder.resolve("plan.json"), json()));
  }

  private void says(String out, String err) throws IOException {
    Run run = run();
    assertThat(run.err().replace(System.lineSeparator(), "\n")).isEqualTo(err);
    assertThat(run.out()).isEqualTo(out);
    assertThat(run.exitCode()).isEqualTo(err.isEmpty() ? 0 : 1);
  }

  @Test
  void whatIsTheSameMoves() throws Exception {
    gone("aws_sqs_queue.jobs", "{\"id\": \"q-1\", \"name\": \"jobs\", \"delay\": 0, \"tags\": {}}");
    gone("aws_sqs_queue.mails", "{\"id\": \"q-2\", \"name\": \"mails\", \"delay\": 5}");
    come(
        "module.mails.aws_sqs_queue.this[0]",
        "{\"name\": \"mails\", \"delay\": 5.0}",
        "{\"id\": true}");
    come(
        "module.jobs.aws_sqs_queue.this", "{\"name\": \"jobs\", \"tags\": null}", "{\"id\": true}");

    says(
        """
        moved {
          from = aws_sqs_queue.jobs
          to   = module.jobs.aws_sqs_queue.this
        }

        moved {
          from = aws_sqs_queue.mails
          to   = module.mails.aws_sqs_queue.this[0]
        }
        """,
        "");
  }

  @Test
  void aPlanThatChangesNothingHasNoMoves() throws Exception {
    change("aws_sqs_queue.jobs", "no-op", "{}", "{}", "{}");
    change("aws_sqs_queue.mails", "update", "{\"a\": 1}", "{\"a\": 2}", "{}");
    change("aws_sqs_queue.other", "delete create", "{\"a\": 1}", "{\"a\": 1}", "{}");

    says("", "");
  }

  /** A policy in other words, and a set in another order. */
  @Test
  void documentsAndSetsAreRead() throws Exception {
    gone(
        "aws_iam_role.a",
        "{\"policy\": \"{\\\"Version\\\": 1, \\\"Statement\\\": []}\", \"zones\": [\"a\", \"b\"]}");
    come(
        "module.m.aws_iam_role.this",
        "{\"policy\": \"{\\\"Statement\\\":[],\\\"Version\\\":1}\", \"zones\": [\"b\", \"a\"]}",
        "{\"id\": true, \"zones\": [false, false]}");

    says(
        """
        moved {
          from = aws_iam_role.a
          to   = module.m.aws_iam_role.this
        }
        """,
        "");
  }

  @Test
  void aResourceOfSeveralMovesAsOneWhereItsKeysStay() throws Exception {
    for (String key : List.of("[0]", "[1]")) {
      gone("aws_eip.nat" + key, "{\"name\": \"%s\"}".formatted(key));
      come("module.net.aws_eip.this" + key, "{\"name\": \"%s\"}".formatted(key), "{}");
    }
    gone("aws_eip.other[0]", "{\"name\": \"o\"}");
    come("module.net.aws_eip.that[\"a.b]c\"]", "{\"name\": \"o\"}", "{}");

    says(
        """
        moved {
          from = aws_eip.nat
          to   = module.net.aws_eip.this
        }

        moved {
          from = aws_eip.other[0]
          to   = module.net.aws_eip.that["a.b]c"]
        }
        """,
        "");
  }

  @Test
  void ofSeveralThatStayedOneMovesByItsKey() throws Exception {
    change("aws_eip.nat[1]", "no-op", "{}", "{}", "{}");
    gone("aws_eip.nat[0]", "{\"name\": \"o\"}");
    come("module.net.aws_eip.this[0]", "{\"name\": \"o\"}", "{}");

    assertThat(run().out()).contains("from = aws_eip.nat[0]\n  to   = module.net.aws_eip.this[0]");
  }

  @Test
  void whatRefersToOthersIsToldApartByThem() throws Exception {
    twoServices();
    in(
        """
        {"module_calls": {
          "api": {"module": %1$s}, "web": {"module": %1$s}}}
        """
            .formatted(
                """
                {"resources": [
                  {"address": "aws_security_group.this", "expressions": {"name": {"references": ["var.name"]}}},
                  {"address": "aws_vpc_rule.https", "expressions": {"port": {"constant_value": 443},
                    "group": {"references": ["aws_security_group.this.id", "aws_security_group.this"]}}}]}
                """));

    assertThat(run().err()).isEmpty();
    assertThat(run().out())
        .contains(
            """
            moved {
              from = aws_vpc_rule.api
              to   = module.api.aws_vpc_rule.https["internet"]
            }

            moved {
              from = aws_vpc_rule.web
              to   = module.web.aws_vpc_rule.https["internet"]
            }
            """);
  }

  /** A group of one module, by its output and a variable, at a rule in another. */
  @Test
  void referencesAreFollowedThroughVariablesAndOutputs() throws Exception {
    for (String name : List.of("api", "web")) {
      gone(
          "aws_security_group." + name,
          "{\"id\": \"sg-%1$s\", \"name\": \"%1$s\"}".formatted(name));
      gone("aws_vpc_rule." + name, "{\"port\": 443, \"group\": [\"sg-%s\"]}".formatted(name));
      come(
          "module.groups[0].aws_security_group." + name + "_group",
          "{\"name\": \"%s\"}".formatted(name),
          "{\"id\": true}");
      come(
          "module.to_" + name + ".aws_vpc_rule.this",
          "{\"port\": 443, \"group\": [null]}",
          "{\"group\": [true]}");
    }
    String rule =
        """
        "to_%1$s": {
          "expressions": {"reaches": {"references": ["module.groups[0].%1$s.id", "module.groups[0].%1$s", "module.groups[0]", "module.groups"]}},
          "module": {"resources": [{"address": "aws_vpc_rule.this",
            "for_each_expression": {"references": ["var.reaches"]},
            "expressions": {"group": {"references": ["each.value.id", "each.value"]}}}]}}
        """;
    in(
        """
        {"module_calls": {%s, %s, "groups": {"module": {
          "outputs": {
            "api": {"expression": {"references": ["aws_security_group.api_group"]}},
            "web": {"expression": {"references": ["aws_security_group.web_group"]}}}}}}}
        """
            .formatted(rule.formatted("api"), rule.formatted("web")));

    Run run = run();

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("aws_vpc_rule.api\n  to   = module.to_api.aws_vpc_rule.this");
    assertThat(run.out()).contains("aws_vpc_rule.web\n  to   = module.to_web.aws_vpc_rule.this");
  }

  @Test
  void whatLocalsHideIsNeverGuessed() throws Exception {
    String rule =
        """
        {"address": "aws_vpc_rule.https", "expressions": {"group": {"references": ["local.group"]}}}
        """;
    twoServices()
        .in(
            """
            {"module_calls": {
              "api": {"module": {"resources": [%1$s]}}, "web": {"module": {"resources": [%1$s]}}}}
            """
                .formatted(rule));

    says(
        """
        moved {
          from = aws_security_group.api
          to   = module.api.aws_security_group.this
        }

        moved {
          from = aws_security_group.web
          to   = module.web.aws_security_group.this
        }
        """,
        """
        aws_vpc_rule.api and aws_vpc_rule.web may each become\
         module.api.aws_vpc_rule.https["internet"] or module.web.aws_vpc_rule.https["internet"]:\
         group tells them apart, once what it names has moved; plan again with these blocks
        """);
  }

  @Test
  void whatIsAllAlikeIsNeverGuessed() throws Exception {
    for (String name : List.of("a", "b")) {
      gone("aws_eip." + name, "{\"id\": \"eip-%s\", \"domain\": \"vpc\"}".formatted(name));
      come("module.m.aws_eip." + name, "{\"domain\": \"vpc\"}", "{\"id\": true}");
    }

    says(
        "",
        """
        aws_eip.a and aws_eip.b may each become module.m.aws_eip.a or module.m.aws_eip.b: nothing\
         tells them apart; write their blocks by hand
        """);
  }

  /** Two go and one comes: which of both is destroyed, nobody knows. */
  @Test
  void oneOfTwoIsNeverGuessed() throws Exception {
    gone("aws_eip.a", "{\"id\": \"eip-a\", \"zone\": \"a\"}");
    gone("aws_eip.b", "{\"id\": \"eip-b\", \"zone\": \"b\"}");
    come("module.m.aws_eip.this", "{}", "{\"id\": true, \"zone\": true}");

    says(
        "",
        """
        aws_eip.a and aws_eip.b may each become module.m.aws_eip.this: zone tells them apart, but\
         is not known; write their blocks by hand
        """);
  }

  /** What is known of one leaves one for the other. */
  @Test
  void theLastOfAsManyIsTheLast() throws Exception {
    gone("aws_eip.a", "{\"zone\": \"a\"}").gone("aws_eip.b", "{\"zone\": \"b\"}");
    come("module.m.aws_eip.any", "{}", "{\"zone\": true}");
    come("module.m.aws_eip.a", "{\"zone\": \"a\"}", "{}");

    assertThat(run().err()).isEmpty();
    assertThat(run().out()).contains("from = aws_eip.b\n  to   = module.m.aws_eip.any\n");
  }

  /** A block of nothing, and defaults of AWS, which a configuration does not have. */
  @Test
  void whatAConfigurationLeavesOutDoesNotCount() throws Exception {
    gone("aws_lb.a", "{\"name\": \"a\", \"logs\": [{\"bucket\": \"\", \"enabled\": false}]}");
    gone(
        "aws_lb.b",
        "{\"name\": \"b\", \"logs\": [], \"kind\": [{\"type\": \"ECS\"}], \"on\": true}");
    come("module.a.aws_lb.this", "{\"name\": \"a\", \"logs\": []}", "{}");
    come(
        "module.b.aws_lb.this",
        "{\"name\": \"b\", \"logs\": [], \"kind\": [], \"on\": null}",
        "{}");

    assertThat(run().err()).isEmpty();
    assertThat(run().out()).contains("from = aws_lb.a\n  to   = module.a.aws_lb.this\n");
    assertThat(run().out()).contains("from = aws_lb.b\n  to   = module.b.aws_lb.this\n");
  }

  /** One that agrees in all comes before one to which AWS might have said something. */
  @Test
  void theLikestComesFirst() throws Exception {
    gone("aws_lb.a", "{\"kind\": \"x\", \"on\": true}").gone("aws_lb.b", "{\"kind\": \"x\"}");
    come("module.b.aws_lb.this", "{\"kind\": \"x\", \"on\": null}", "{}");
    come("module.a.aws_lb.this", "{\"kind\": \"x\", \"on\": true}", "{}");

    assertThat(run().err()).isEmpty();
    assertThat(run().out()).contains("from = aws_lb.a\n  to   = module.a.aws_lb.this\n");
  }

  @Test
  void whatDiffersIsNamedWithWhere() throws Exception {
    gone(
        "aws_db_instance.database",
        """
        {"days": 7, "tags": {"a": "1", "b": "2"}, "policy": "{\\"Statement\\": [{\\"Action\\": \\"a\\"}]}"}
        """);
    gone("aws_db_instance.old", "{\"days\": 1, \"tags\": {}, \"policy\": \"\", \"name\": \"old\"}");
    come(
        "module.rds.aws_db_instance.this",
        """
        {"days": 14, "tags": {"a": "1"}, "policy": "{\\"Statement\\": [{\\"Action\\": \\"b\\"}]}"}
        """,
        "{}");
    come("module.rds.aws_kms_key.this", "{}", "{}");

    says(
        "",
        """
        aws_db_instance.database would become module.rds.aws_db_instance.this, but differs in\
         days, policy.Statement[0].Action, tags.b
        module.rds.aws_kms_key.this is created, and nothing like it is destroyed
        aws_db_instance.old is destroyed, and nothing like it is created
        """);
  }

  @Test
  void whatIsNoPlanIsRefused() throws Exception {
    for (String text :
        List.of(
            "",
            "PK\u0003\u0004",
            "{\"@level\":\"info\"}\n{}",
            "[]",
            "{\"format_version\": \"1.0\"}")) {
      Path file = Files.writeString(folder.resolve("plan"), text);

      Run run = HclRun.of("--moves", file);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .isEqualTo(
              file
                  + " is not the JSON of a plan: terraform plan -out=FILE, then terraform show"
                  + " -json FILE, prints it"
                  + System.lineSeparator());
    }
  }

  @Test
  void aPlanThatFailedIsRefused() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("plan"),
            json().replace("\"planned_values\"", "\"errored\": true, \"planned_values\""));

    assertThat(HclRun.of("--moves", file).err())
        .isEqualTo(
            file + " is of a plan that failed: mend it, and plan again" + System.lineSeparator());
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(HclRun.of("--moves").err()).startsWith("--moves needs a value; ");
    assertThat(HclRun.of("--moves", "a", "--output", "b").exitCode()).isEqualTo(2);
    assertThat(HclRun.of("ltt-prod", "--moves", "a").err())
        .startsWith("--moves PLAN goes with nothing else; ");
    assertThat(HclRun.of("--moves", folder.resolve("none")).exitCode()).isEqualTo(1);
    assertThat(Moves.hcl(java.util.Map.of())).isEmpty();
  }
}
