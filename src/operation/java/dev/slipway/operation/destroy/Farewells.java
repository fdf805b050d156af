package dev.slipway.operation.destroy;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why something did not go, in the provider's words, and what lets it go. */
final class Farewells {
  private static final Map<String, String> REMEDIES = new LinkedHashMap<>();

  static {
    REMEDIES.put(
        "DBSnapshotAlreadyExists",
        "a snapshot of that name is there from a time before: rename or delete it");
    REMEDIES.put(
        "DBClusterSnapshotAlreadyExists",
        "a snapshot of that name is there from a time before: rename or delete it");
    REMEDIES.put("RepositoryNotEmptyException", "an image came meanwhile: deleteWithImages: true");
    REMEDIES.put(
        "BucketNotEmpty",
        "a file came meanwhile: deleteWithContents: true, or deleteWithLogs: true of logs");
    REMEDIES.put(
        "DependencyViolation",
        "something else stands in it, such as another stack: that goes first");
    REMEDIES.put("Instance cannot be destroyed", "let it go first, by --let-go or in the file");
  }

  private Farewells() {}

  static String explain(String stack, String said) {
    String remedy =
        REMEDIES.entrySet().stream()
            .filter(each -> said.contains(each.getKey()))
            .map(each -> each.getValue() + ", then ")
            .findFirst()
            .orElse("");
    String on =
        "%s%nWhat was destroyed until then is gone; %sscripts/destroy %s goes on from there.";
    return on.formatted(said, remedy, stack);
  }
}
