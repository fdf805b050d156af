package dev.slipway.spec.secrets;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** A secret's shell: its value never passes through Terraform. */
public record SecretSpec(
    @Meaning("What it holds and who sets it.") String description,
    @Meaning(
            "Days that a deleted secret can be brought back, and its name is taken; 0 deletes at"
                + " once.")
        int recoveryDays) {
  public SecretSpec {
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html
    new Rules()
        .require(!description.isBlank(), "description", "must say what the secret holds")
        .require(
            recoveryDays == 0 || (recoveryDays >= 7 && recoveryDays <= 30),
            "recoveryDays",
            "must be 0 or 7 to 30",
            recoveryDays)
        .enforce();
  }
}
