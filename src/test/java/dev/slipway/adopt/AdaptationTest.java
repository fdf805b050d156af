package dev.slipway.adopt;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.adopt.Owner.Word;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdaptationTest {
  private static final String FILE =
      """
      # A system.

      target:
        account: "123456789012" # the document names no account; put yours here
        region: us-east-1
        repository: docs/system # the document names no repository; put yours here
        state: # the document names none
          bucket: system-terraform-state
          key: prod/terraform.tfstate
          region: us-east-1
          lockTable: system-locks
          lockFile: false
        moved: # to be taken out when every state knows
          - { from: aws_a.b, to: aws_a.c }

      network:
        zones:
          us-east-1a: { natIn: us-east-1a }

      domain: # the document names no domain; put yours here
        certificate: { validated: { zone: system.example } }
        hosts: { api: api.system.example }
      logs: { bucket: system-logs, keepDays: 90 }
      fileBucket:
        name: system-files
      image: { repository: docs/system-web, tag: latest }
      variables:
        HOST: https://api.system.example/
        OTHER: https://mysystem.example
        CLIENT: client_1 # put yours here
      role: arn:aws:iam::123456789012:role/reader
      emails: [a@system.example, b@system.example] # the document names none
      """;

  private static final Map<Word, String> WORDS =
      Map.of(
          Word.ACCOUNT, "111122223333",
          Word.DOMAIN, "shop.example",
          Word.REPOSITORY, "acme/infra",
          Word.EMAIL, "ops@shop.example");

  @Test
  void everyTextIsExchangedWhereItStandsAndNothingElse() {
    assertThat(Adaptation.of("system", FILE, new Owner(WORDS)))
        .isEqualTo(
            """
            # A system.

            target:
              account: "111122223333"
              region: us-east-1
              repository: acme/infra
              state: # the document names none
                bucket: system-terraform-state-111122223333
                key: prod/terraform.tfstate
                region: us-east-1
                lockTable: system-locks
                lockFile: false

            network:
              zones:
                us-east-1a: { natIn: us-east-1a }

            domain:
              certificate: { validated: { zone: shop.example } }
              hosts: { api: api.shop.example }
            logs: { bucket: system-logs-111122223333, keepDays: 90 }
            fileBucket:
              name: system-files-111122223333
            image: { repository: docs/system-web, tag: latest }
            variables:
              HOST: https://api.shop.example/
              OTHER: https://mysystem.example
              CLIENT: client_1 # put yours here
            role: arn:aws:iam::111122223333:role/reader
            emails: [ops@shop.example] # the document names none
            """);
  }

  @Test
  void anotherRegionAndItsZones() {
    String text = of(Word.REGION, "eu-west-1");

    assertThat(text).contains("  region: eu-west-1\n  repository");
    assertThat(text).contains("    eu-west-1a: { natIn: eu-west-1a }");
    assertThat(text).doesNotContain("us-east-1");
  }

  @Test
  void aBucketOfAllStates() {
    String text = of(Word.STATE_BUCKET, "acme-states");

    assertThat(text).contains("    bucket: acme-states\n    key: system/prod/terraform.tfstate\n");
    assertThat(text).contains("logs: { bucket: system-logs, keepDays: 90 }");
  }

  @Test
  void aBucketWhoseNameWouldBeTooLongStays() {
    String longest = "a".repeat(51);
    String text = FILE.replace("system-logs", longest);

    assertThat(Adaptation.of("system", text, new Owner(WORDS)))
        .contains("{ bucket: " + longest + ", ");
  }

  @Test
  void withoutAZoneTheDomainIsThatOfTheAddresses() {
    String text = FILE.replaceAll("(?m)^domain:.*\\n(  .*\\n)*", "");

    assertThat(Adaptation.needsDomain(text)).isFalse();
    assertThat(Adaptation.of("system", text, new Owner(WORDS)))
        .contains("HOST: https://api.shop.example/");
  }

  @Test
  void whatIsStillToBeFilledIn() {
    var text = Adaptation.of("system", FILE, new Owner(WORDS));
    var lines = text.lines().toList();

    assertThat(Adaptation.openLines(text).stream().map(number -> lines.get(number - 1).strip()))
        .containsExactly("CLIENT: client_1 # put yours here");
  }

  private static String of(Word word, String value) {
    return Adaptation.of("system", FILE, new Owner(Map.of(word, value)));
  }
}
