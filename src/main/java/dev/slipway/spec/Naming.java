package dev.slipway.spec;

import dev.slipway.spec.rules.Rules;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that a system's parts bear in AWS; a name that AWS would refuse is refused, never cut.
 */
public record Naming(String prefix) {

  /** What is named, with the names that AWS takes for it. */
  public enum Kind {
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html
    LOAD_BALANCER(
        "a load balancer's name", 32, "(?!internal-)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"),
    TARGET_GROUP("a target group's name", 32, "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"),
    // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
    DATABASE("a database's identifier", 63, "[a-z](-?[a-z0-9])*"),
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html
    CACHE("a replication group's id", 40, "[a-z](-?[a-z0-9])*"),
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
    ECS("an ECS name", 255, "[\\w-]+"),
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
    ROLE("a role's name", 64, "[\\w+=,.@-]+"),
    SECURITY_GROUP("a security group's name", 255, "(?!sg-)[\\w .:/()#,@\\[\\]+=&;{}!$*-]+"),
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
    LOG_GROUP("a log group's name", 512, "[\\w./#-]+"),
    TOPIC("a topic's name", 256, "[\\w-]+"),
    ALARM("an alarm's name", 255, "[\\w -]+"),
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html
    DASHBOARD("a dashboard's name", 255, "[\\w-]+"),
    // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginAccessControlConfig.html
    CDN("a name in CloudFront", 64, "[\\w-]+"),
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
    DELIVERY("a log delivery's name", 60, "[\\w-]+"),
    KEY_ALIAS("a key alias", 250, "(?!aws/)[\\w/-]+"),
    // https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
    RULE("an event rule's name", 64, "[\\w.-]+"),
    // https://docs.aws.amazon.com/cloud-map/latest/api/API_CreatePrivateDnsNamespace.html
    NAMESPACE("a label of a domain name", 63, "[a-z0-9]([a-z0-9-]*[a-z0-9])?"),
    SUBNET_GROUP("a subnet group's name", 255, "[a-z0-9-]+"),
    // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBClusterParameterGroup.html
    PARAMETER_GROUP("a parameter group's name", 255, "[a-z](-?[a-z0-9])*");

    private final String what;
    private final int longest;
    private final Pattern form;

    Kind(String what, int longest, String form) {
      this.what = what;
      this.longest = longest;
      this.form = Pattern.compile(form);
    }

    private Optional<String> objection(String name) {
      if (name.length() > longest) {
        return Optional.of(
            "makes '%s', which at %d characters is too long for %s; AWS takes %d"
                .formatted(name, name.length(), what, longest));
      }
      return form.matcher(name).matches()
          ? Optional.empty()
          : Optional.of("makes '%s', which AWS does not take as %s".formatted(name, what));
    }
  }

  /** The name of a part: the prefix and the words, joined by hyphens. */
  public String of(Kind kind, String... words) {
    String name = join(words);
    kind.objection(name)
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException(prefix + " " + objection);
            });
    return name;
  }

  /** Names below this one: {@code ltt} and {@code dev} give {@code ltt-dev}. */
  public Naming below(String word) {
    return new Naming(join(word));
  }

  /** What a part is called in names, whose words hyphens join; those of its id underscores do. */
  public static String word(String id) {
    return id.replace('_', '-');
  }

  /** Lets a record refuse the key that would make a name AWS does not take. */
  public void check(Rules rules, String key, Kind kind, String... words) {
    kind.objection(join(words)).ifPresent(objection -> rules.require(false, key, objection));
  }

  private String join(String... words) {
    return Arrays.stream(words).map(word -> "-" + word).collect(Collectors.joining("", prefix, ""));
  }
}
