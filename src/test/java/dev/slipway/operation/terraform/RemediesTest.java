package dev.slipway.operation.terraform;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Terraform reports is told with the way out, where everybody meets it once. */
class RemediesTest {
  @Test
  void whoHoldsTheLockIsNamed() {
    assertThat(
            explain(
                """
                Error acquiring the state lock
                Error message: operation error DynamoDB: PutItem, https response error StatusCode: 400, \
                RequestID: HiomhDeaY35b, ConditionalCheckFailedException: The conditional request failed
                Lock Info:
                  ID:        6b0c9ed6-4a31-4a0c-9f6e-8a3b9a0d6e9b
                  Path:      states/shop/prod/terraform.tfstate
                  Operation: OperationTypeApply
                  Who:       ann@laptop
                  Version:   1.11.4
                  Created:   2026-11-27 12:00:00.123456789 +0000 UTC
                  Info:
                """))
        .isEqualTo(
            "shop-prod is locked by ann@laptop, since 2026-11-27 12:00:00 UTC (apply): wait until"
                + " that is over, or let --wait SECONDS wait for it. If that process is dead,"
                + " terraform -chdir=out/shop-prod force-unlock"
                + " 6b0c9ed6-4a31-4a0c-9f6e-8a3b9a0d6e9b");
  }

  @Test
  void aTableThatIsNotThereIsMade() {
    assertThat(
            explain(
                """
                Error acquiring the state lock
                Error message: operation error DynamoDB: PutItem, https response error StatusCode: 400, \
                RequestID: PDbvyUw, ResourceNotFoundException: Requested resource not found
                """))
        .isEqualTo(
            "There is no table yet by which shop-prod could be locked: run scripts/init-state"
                + " shop-prod.");
  }

  @Test
  void aLockThatSaysNothingOfItselfIsToldInTerraformsWords() {
    assertThat(explain("Error acquiring the state lock\nno such table"))
        .isEqualTo("Error acquiring the state lock\nno such table");
  }

  @Test
  void othersCredentialsAreNoSecretOfTerraform() {
    assertThat(explain("AWS account ID not allowed: 111122223333"))
        .isEqualTo(
            "These are credentials of account 111122223333, of which shop-prod is not: use those of"
                + " its own.");
    assertThat(explain("Error: No valid credential sources found"))
        .isEqualTo("There are no credentials of AWS: sign in (aws sso login), or set AWS_PROFILE.");
    assertThat(explain("api error ExpiredToken: The security token included in the request is"))
        .isEqualTo("The credentials of AWS have expired: sign in again (aws sso login).");
  }

  @Test
  void whatIsNotPlannedForIsPlannedAgain() {
    assertThat(explain("Saved plan is stale"))
        .isEqualTo(
            "shop-prod has changed since it was planned: plan again, and read what it says now.");
    assertThat(explain("Backend configuration changed"))
        .isEqualTo(
            "The state of shop-prod has another place than when Terraform was initialised here:"
                + " move it with terraform -chdir=out/shop-prod init -migrate-state.");
  }

  @Test
  void whatNobodyForesawIsToldAsItCame() {
    var quota = new Diagnostic("creating VPC", "VpcLimitExceeded: 5 is the most", "aws_vpc.main");
    assertThat(Remedies.explain("shop-prod", Path.of("out"), List.of(quota, quota)))
        .isEqualTo("aws_vpc.main: creating VPC\nVpcLimitExceeded: 5 is the most");
  }

  private static String explain(String said) {
    return Remedies.explain(
        "shop-prod", Path.of("out/shop-prod"), List.of(new Diagnostic(said, "", "")));
  }
}
