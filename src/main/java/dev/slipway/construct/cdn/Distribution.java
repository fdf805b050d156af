package dev.slipway.construct.cdn;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformProvider;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistribution;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionCustomErrorResponse;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionRestrictions;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionRestrictionsGeoRestriction;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionViewerCertificate;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.dns.AliasTarget;
import dev.slipway.construct.dns.Domain;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.cdn.DistributionSpec;
import dev.slipway.spec.cdn.PagesSpec;
import dev.slipway.spec.storage.AccessLogsSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.constructs.Construct;

/** What viewers ask first: edges all over the world, before buckets and other hosts. Stateful. */
public final class Distribution extends Part implements HasOutputs {
  /** Where its certificate stands, and its logs are delivered from. */
  public static final String REGION = DistributionSpec.REGION;

  /**
   * Who is asked for what.
   *
   * @param elsewhere the provider of {@link #REGION}, where the stack is in another one
   * @param byDefault whom it asks for whatever no behaviour is for
   */
  public record Inputs(
      Naming naming,
      TargetSpec target,
      Optional<TerraformProvider> elsewhere,
      DistributionSpec spec,
      Origin byDefault,
      List<Behaviour> behaviours) {
    private List<Origin> origins() {
      return Stream.concat(Stream.of(byDefault), behaviours.stream().map(Behaviour::origin))
          .distinct()
          .toList();
    }
  }

  private static final int SECONDS_OF_AN_ERROR = 10;

  private final Inputs in;
  private final Domain domain;
  private final String id;
  private final String arn;
  private final String domainName;

  public Distribution(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    domain =
        new Domain(this, silent("domain"), new Domain.Inputs(in.spec().domain(), in.elsewhere()));
    var origins = new Origins(this, in.naming().of(Kind.CDN, id), in.spec(), in.origins());
    var distribution = distribution(origins);
    this.id = distribution.getId();
    arn = distribution.getArn();
    domainName = distribution.getDomainName();
    domain.leadsTo(new AliasTarget(domainName, distribution.getHostedZoneId(), true, false));
    origins.admit(arn);
    in.spec().logs().ifPresent(spec -> logs(in.naming().below(id), spec));
  }

  /** Where a browser finds what one of its hosts is for. */
  public String address(String host) {
    return "https://" + domain.host(host);
  }

  public String arn() {
    return arn;
  }

  @Override
  public List<Output> outputs() {
    List<Output> outputs = new ArrayList<>();
    outputs.add(new Output("cdn_distribution_id", "The distribution", id));
    outputs.add(new Output("cdn_domain", "Domain that CloudFront gave", domainName));
    for (String host : new TreeMap<>(in.spec().domain().hosts()).keySet()) {
      outputs.add(new Output("cdn_" + host + "_url", "Where people open it", address(host)));
    }
    return outputs;
  }

  private CloudfrontDistribution distribution(Origins origins) {
    var spec = in.spec();
    var builder =
        CloudfrontDistribution.Builder.create(this, MAIN)
            .comment(in.naming().prefix())
            .enabled(true)
            .aliases(spec.domain().names())
            .httpVersion("http2and3")
            .isIpv6Enabled(true)
            .priceClass(spec.priceClass())
            .origin(origins.asked())
            .defaultCacheBehavior(origins.handling(in.byDefault()).byDefault())
            .restrictions(everywhere())
            .viewerCertificate(certificate());
    if (!in.behaviours().isEmpty()) {
      builder.orderedCacheBehavior(
          in.behaviours().stream()
              .map(each -> origins.handling(each.origin()).at(each.path()))
              .toList());
    }
    spec.pages().ifPresent(pages -> builder.defaultRootObject(pages.root()));
    spec.pages()
        .filter(PagesSpec::singlePage)
        .ifPresent(pages -> builder.customErrorResponse(pageInstead(pages.root())));
    return builder.build();
  }

  private static CloudfrontDistributionRestrictions everywhere() {
    return CloudfrontDistributionRestrictions.builder()
        .geoRestriction(
            CloudfrontDistributionRestrictionsGeoRestriction.builder()
                .restrictionType("none")
                .build())
        .build();
  }

  private CloudfrontDistributionViewerCertificate certificate() {
    return CloudfrontDistributionViewerCertificate.builder()
        .acmCertificateArn(domain.certificateArn())
        // TLS 1.2 and 1.3:
        // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
        .minimumProtocolVersion("TLSv1.2_2021")
        .sslSupportMethod("sni-only")
        .build();
  }

  /** A bucket refuses a path without a file to whoever may not list it. */
  private static List<CloudfrontDistributionCustomErrorResponse> pageInstead(String page) {
    return Stream.of(403, 404)
        .map(
            status ->
                CloudfrontDistributionCustomErrorResponse.builder()
                    .errorCode(status)
                    .responseCode(200)
                    .responsePagePath("/" + page)
                    .errorCachingMinTtl(SECONDS_OF_AN_ERROR)
                    .build())
        .toList();
  }

  private void logs(Naming naming, AccessLogsSpec spec) {
    new LogDelivery(
        this, "logs", new LogDelivery.Inputs(naming, in.target(), in.elsewhere(), arn, spec));
  }
}
