package dev.slipway.rehearsal;

import static java.util.stream.Collectors.toSet;

import dev.slipway.spec.amplify.FrontendSpec.DomainSpec;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.amplify.AmplifyClient;
import software.amazon.awssdk.services.amplify.model.Branch;
import software.amazon.awssdk.services.amplify.model.DomainAssociation;

/** That Amplify builds the branch of a front end, and serves it under its own name. */
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
      comparison.expect(
          documented.name() + " is found under",
          spec.domain().stream().map(DomainSpec::host).collect(toSet()),
          amplify
              .listDomainAssociations(request -> request.appId(app.appId()))
              .domainAssociations()
              .stream()
              .flatMap(ExpectedFrontend::hosts)
              .collect(toSet()));
    }
  }

  private static Stream<String> hosts(DomainAssociation domain) {
    return domain.subDomains().stream()
        .map(each -> each.subDomainSetting().prefix())
        .map(prefix -> prefix + (prefix.isEmpty() ? "" : ".") + domain.domainName());
  }

  private static String words(Branch branch) {
    return words(branch.branchName(), branch.stageAsString(), branch.enableAutoBuild());
  }

  private static String words(String branch, String stage, boolean autoBuild) {
    return branch + " (" + stage + (autoBuild ? ") at every push" : ") when told to");
  }
}
