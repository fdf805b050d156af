package dev.slipway.names;

import dev.slipway.environment.EnvironmentText;
import dev.slipway.environment.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key that has something made which bears no name of the file's choice: an account has it once.
 */
record Switch(String part, String key) {
  private static final Map<String, Switch> BY_TYPE =
      Map.of("aws_iam_openid_connect_provider", new Switch("github", "makesProvider"));

  /** The one that makes a resource. */
  static Optional<Switch> of(String resource) {
    return Optional.ofNullable(BY_TYPE.get(resource.substring(0, resource.indexOf(' '))));
  }

  /** The fault of a file that has made what another one has; none of a file without the key. */
  Optional<Fault> fault(EnvironmentText file, EnvironmentText owner, String resource) {
    List<String> lines = file.text().lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key + ": true")) {
        String message =
            "%s.%s must be false, since %s makes the account's %s"
                .formatted(part, key, owner.stackId(), resource);
        return Optional.of(new Fault(file.path(), i + 1, message));
      }
    }
    return Optional.empty();
  }
}
