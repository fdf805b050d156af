package dev.slipway.rehearsal;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.RRType;

/** Where the alias records of a hosted zone lead. */
record AliasRecords(Route53Client dns) {
  /** Where a host leads, for viewers of either IP, such as {@code A x.cloudfront.net}. */
  Set<String> targets(String zone, String host) {
    String id =
        dns.listHostedZonesByName(request -> request.dnsName(zone)).hostedZones().get(0).id();
    return dns
        .listResourceRecordSets(request -> request.hostedZoneId(id.replace("/hostedzone/", "")))
        .resourceRecordSets()
        .stream()
        .filter(record -> record.name().equals(host + "."))
        .filter(record -> record.type() == RRType.A || record.type() == RRType.AAAA)
        .map(record -> record.typeAsString() + " " + withoutDot(record.aliasTarget().dnsName()))
        .collect(toSet());
  }

  private static String withoutDot(String name) {
    return name.replaceFirst("\\.$", "");
  }
}
