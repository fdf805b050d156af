package dev.slipway.construct.dns;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformProvider;
import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.acm_certificate.AcmCertificate;
import com.hashicorp.cdktf.providers.aws.acm_certificate_validation.AcmCertificateValidation;
import com.hashicorp.cdktf.providers.aws.route53_record.Route53Record;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Part;
import java.util.List;
import java.util.Optional;
import software.constructs.Construct;

/** A certificate for some hosts, which records in their zone prove to be ours. */
public final class Certificate extends Part {
  /**
   * The zone and the hosts in it.
   *
   * @param hosts the first is the certificate's own name
   * @param elsewhere the provider of another region than the stack's, where it is to stand there
   */
  public record Inputs(String zoneId, List<String> hosts, Optional<TerraformProvider> elsewhere) {}

  private static final int ONE_MINUTE = 60;

  private final String arn;

  public Certificate(Construct scope, String id, Inputs in) {
    super(scope, id);
    var certificate = certificate(in);
    arn =
        validation(
            in, certificate, in.hosts().stream().map(host -> record(in.zoneId(), host)).toList());
  }

  /** The certificate's ARN, which whoever uses it learns when ACM has issued it. */
  public String arn() {
    return arn;
  }

  private AcmCertificate certificate(Inputs in) {
    var hosts = in.hosts();
    var builder =
        AcmCertificate.Builder.create(this, MAIN)
            .domainName(hosts.get(0))
            .validationMethod("DNS")
            // Another host makes another certificate, while a listener still uses this one.
            .lifecycle(TerraformResourceLifecycle.builder().createBeforeDestroy(true).build());
    if (hosts.size() > 1) {
      builder.subjectAlternativeNames(hosts.subList(1, hosts.size()));
    }
    in.elsewhere().ifPresent(builder::provider);
    return builder.build();
  }

  private String record(String zoneId, String host) {
    return Route53Record.Builder.create(this, Ids.of(host))
        .zoneId(zoneId)
        .name(proof(host, "name"))
        .type(proof(host, "type"))
        .ttl(ONE_MINUTE)
        .records(List.of(proof(host, "value")))
        // ACM asks for the same record for every certificate that an account has for a host.
        // https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
        .allowOverwrite(true)
        .build()
        .getFqdn();
  }

  /** What ACM wants to see for a host; it answers with a set, in which only the name is a key. */
  private String proof(String host, String part) {
    return ("${one([for option in %s.domain_validation_options :"
            + " option.resource_record_%s if option.domain_name == \"%s\"])}")
        .formatted(Ids.reference(AcmCertificate.TF_RESOURCE_TYPE, this, MAIN), part, host);
  }

  private String validation(Inputs in, AcmCertificate certificate, List<String> fqdns) {
    var builder =
        AcmCertificateValidation.Builder.create(this, silent("validation"))
            .certificateArn(certificate.getArn())
            .validationRecordFqdns(fqdns);
    in.elsewhere().ifPresent(builder::provider);
    return builder.build().getCertificateArn();
  }
}
