package dev.slipway.system.alva;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.EditedEnvironments;
import java.util.stream.Collectors;

/** Alva's stack, and what becomes of it by an edit of its file. */
final class Alvas {
  static final StackModel STAGING = Documents.stack("alva-staging");

  private static final String LAST_OF_BALANCER = "  idleTimeoutSeconds: 60";

  private Alvas() {}

  /** Gives staging the domain that a comment of its file tells how to give. */
  static EditedEnvironments withDomain(EditedEnvironments files) {
    return withDomain(files, commentedDomain(files));
  }

  /** Gives staging a domain. */
  static EditedEnvironments withDomain(EditedEnvironments files, String domain) {
    return files.edit("alva/staging.yaml", LAST_OF_BALANCER, domain + LAST_OF_BALANCER);
  }

  private static String commentedDomain(EditedEnvironments files) {
    return files
        .text("alva/staging.yaml")
        .lines()
        .filter(line -> line.startsWith("#   "))
        .map(line -> line.substring(2) + "\n")
        .collect(Collectors.joining());
  }
}
