package dev.slipway.rehearsal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.slipway.spec.cdn.PagesSpec;
import dev.slipway.spec.dns.CertificateSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** That a distribution answers for its hosts, asks whom it is to ask, and that they lead to it. */
record ExpectedDistribution(Comparison comparison, CloudFrontClient edges, AliasRecords records) {
  // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_AllowedMethods.html
  private static final int EVERY_METHOD = 7;

  void of(Documented documented) {
    documented.cdn().ifPresent(this::distribution);
  }

  private void distribution(Documented.Cdn documented) {
    List<String> hosts = documented.spec().domain().names();
    var found =
        edges.listDistributions().distributionList().items().stream()
            .filter(each -> each.aliases().items().contains(hosts.get(0)))
            .toList();
    comparison.expect(hosts.get(0) + " is served", 1, found.size());
    found.forEach(each -> distribution(documented, each));
  }

  private void distribution(Documented.Cdn documented, DistributionSummary found) {
    var config =
        edges
            .getDistribution(request -> request.id(found.id()))
            .distribution()
            .distributionConfig();
    String what = documented.spec().domain().names().get(0) + "'s distribution";
    comparison.expect(
        what + " is deployed", "true Deployed", found.enabled() + " " + found.status());
    comparison.expect(
        what + " answers for",
        new TreeSet<>(documented.spec().domain().names()),
        new TreeSet<>(config.aliases().items()));
    comparison.expect(what + " asks", new TreeMap<>(documented.origins()), asked(config));
    documented.spec().pages().ifPresent(pages -> pages(what, pages, config));
    if (documented.spec().domain().certificate() instanceof CertificateSpec.Validated validated) {
      for (String host : documented.spec().domain().names()) {
        comparison.expect(
            host + " leads to",
            Set.of("A " + found.domainName(), "AAAA " + found.domainName()),
            records.targets(validated.zone(), host));
      }
    }
  }

  private void pages(String what, PagesSpec pages, DistributionConfig config) {
    comparison.expect(what + " begins with", pages.root(), config.defaultRootObject());
    comparison.expect(
        what + " answers errors with",
        pages.singlePage()
            ? Set.of("403 as 200 /" + pages.root(), "404 as 200 /" + pages.root())
            : Set.of(),
        config.customErrorResponses().items().stream()
            .map(
                each ->
                    "%d as %s %s"
                        .formatted(each.errorCode(), each.responseCode(), each.responsePagePath()))
            .collect(toSet()));
  }

  /** Whom it asks by the pattern of paths: what none fits has a star. */
  private static Map<String, String> asked(DistributionConfig config) {
    Map<String, String> asked = new TreeMap<>();
    var others = config.defaultCacheBehavior();
    asked.put("*", asked(config, others.targetOriginId(), others.allowedMethods()));
    config
        .cacheBehaviors()
        .items()
        .forEach(
            each ->
                asked.put(
                    each.pathPattern(),
                    asked(config, each.targetOriginId(), each.allowedMethods())));
    return asked;
  }

  /** The host; the id that Amplify gave an application is APP. */
  private static String asked(DistributionConfig config, String target, AllowedMethods methods) {
    return config.origins().items().stream()
        .filter(origin -> origin.id().equals(target))
        .map(Origin::domainName)
        .map(host -> host.replaceFirst("\\.\\w+(?=\\.amplifyapp\\.com$)", ".APP"))
        .map(host -> host + (methods.items().size() == EVERY_METHOD ? " by every method" : ""))
        .collect(joining());
  }
}
