package dev.slipway.operation.terraform;

import dev.slipway.operation.aws.Denials;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Terraform reports, and what to do about that which everybody meets once. */
final class Remedies {
  private static final Pattern LOCK =
      Pattern.compile(
          "(?m)^\\W*ID: +(?<id>\\S+).*?Operation: +(?<doing>\\S+).*?Who: +(?<who>\\S+).*?Created:"
              + " +(?<since>.+?) UTC",
          Pattern.DOTALL);
  private static final Pattern ACCOUNT = Pattern.compile("AWS account ID not allowed: (\\d+)");

  private Remedies() {}

  /** One sentence where we know the remedy, else Terraform's own words, and what they are about. */
  static String explain(String stack, Path folder, List<Diagnostic> faults) {
    for (Diagnostic fault : faults) {
      Optional<String> known = known(stack, folder, fault.text());
      if (known.isPresent()) {
        return known.get();
      }
    }
    return faults.stream()
        .map(fault -> (fault.address().isEmpty() ? "" : fault.address() + ": ") + fault.text())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> known(String stack, Path folder, String text) {
    if (text.contains("Error acquiring the state lock")) {
      return Optional.of(locked(stack, folder, text));
    }
    Matcher account = ACCOUNT.matcher(text);
    if (account.find()) {
      String whose =
          "These are credentials of account %s, of which %s is not: use those of its own.";
      return Optional.of(whose.formatted(account.group(1), stack));
    }
    if (text.contains("No valid credential sources found")) {
      return Optional.of(Denials.NO_CREDENTIALS);
    }
    if (text.contains("ExpiredToken") || text.contains("token has expired")) {
      return Optional.of(Denials.EXPIRED);
    }
    if (text.contains("Saved plan is stale")) {
      return Optional.of(
          stack + " has changed since it was planned: plan again, and read what it says now.");
    }
    if (text.contains("Backend configuration changed")) {
      String moved =
          "The state of %s has another place than when Terraform was initialised here: move it with"
              + " terraform -chdir=%s init -migrate-state.";
      return Optional.of(moved.formatted(stack, folder));
    }
    return Optional.empty();
  }

  private static String locked(String stack, Path folder, String text) {
    if (text.contains("ResourceNotFoundException")) {
      return "There is no table yet by which %s could be locked: run scripts/init-state %s."
          .formatted(stack, stack);
    }
    Matcher lock = LOCK.matcher(text);
    if (!lock.find()) {
      return text;
    }
    return """
    %s is locked by %s, since %s UTC (%s): wait until that is over, or let --wait SECONDS wait for it. \
    If that process is dead, terraform -chdir=%s force-unlock %s\
    """
        .formatted(
            stack,
            lock.group("who"),
            lock.group("since").replaceFirst("\\.\\d+ \\+0000", ""),
            lock.group("doing")
                .replaceFirst("OperationType", "")
                .toLowerCase(java.util.Locale.ROOT),
            folder,
            lock.group("id"));
  }
}
