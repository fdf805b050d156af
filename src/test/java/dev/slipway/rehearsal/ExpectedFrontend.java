package dev.slipway.rehearsal;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import software.amazon.awssdk.services.amplify.AmplifyClient;
import software.amazon.awssdk.services.amplify.model.Branch;

/** That Amplify builds the branch of a front end. */
record ExpectedFrontend(Comparison comparison, AmplifyClient amplify) {
  void of(Documented documented) {
    documented.frontend().ifPresent(this::frontend);
  }

  private void frontend(Documented.Frontend documented) {
    var apps =
        amplify.listApps(request -> {}).apps().stream()
            .filter(app -> app.name().equals(documented.name()))
            .toList();
    comparison.expect(documented.name() + " exists", 1, apps.size());
    for (var app : apps) {
      var spec = documented.spec();
      comparison.expect(
          documented.name() + " builds",
          Set.of(words(spec.branch(), spec.stage().name(), spec.autoBuild())),
          amplify.listBranches(request -> request.appId(app.appId())).branches().stream()
              .map(ExpectedFrontend::words)
              .collect(toSet()));
    }
  }

  private static String words(Branch branch) {
    return words(branch.branchName(), branch.stageAsString(), branch.enableAutoBuild());
  }

  private static String words(String branch, String stage, boolean autoBuild) {
    return branch + " (" + stage + (autoBuild ? ") at every push" : ") when told to");
  }
}
