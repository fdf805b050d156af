package dev.slipway.construct.alb;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.Part;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.storage.Bucket;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.storage.AccessLogsSpec;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** Where the load balancers of one account write what they were asked. */
public final class AccessLogs extends Part {
  /** Whose load balancers, and what the environment file says of the logs. */
  public record Inputs(TargetSpec target, AccessLogsSpec spec) {}

  private final Bucket bucket;

  public AccessLogs(Construct scope, String id, Inputs in) {
    super(scope, id);
    bucket = new Bucket(this, MAIN, new Bucket.Inputs(in.spec().asBucket()));
    bucket.admits(delivery(in.target()));
  }

  /** The bucket's name, known when the load balancer may write to it. */
  public String bucket() {
    return bucket.readyName();
  }

  /**
   * The account in the path keeps other accounts' load balancers out. The page names no condition,
   * and one on a key that the delivery does not send would refuse every log.
   *
   * <p>https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
   */
  private Statement delivery(TargetSpec target) {
    String path = "AWSLogs/" + target.account() + "/*";
    return Statement.allow("LogDelivery", List.of("s3:PutObject"), List.of(bucket.objects(path)))
        .by(Map.of("Service", "logdelivery.elasticloadbalancing.amazonaws.com"));
  }
}
