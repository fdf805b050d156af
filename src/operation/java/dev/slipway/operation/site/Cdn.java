package dev.slipway.operation.site;

import dev.slipway.operation.Pace;
import dev.slipway.operation.aws.Account;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.InvalidationSummary;

/** A distribution, and what it keeps of a front end. */
final class Cdn implements AutoCloseable {
  private final CloudFrontClient cloudfront;
  private final String distribution;

  Cdn(Account account, String distribution) {
    cloudfront = account.client(CloudFrontClient.builder());
    this.distribution = distribution;
  }

  /** Whether it was never told to forget what it kept of something that is newer now. */
  boolean isBehind(Instant newest) {
    return last().map(each -> each.createTime().isBefore(newest)).orElse(true);
  }

  /** Has it forget everything, and waits for that. */
  void forget() {
    String id =
        cloudfront
            .createInvalidation(
                ask ->
                    ask.distributionId(distribution)
                        .invalidationBatch(
                            batch ->
                                batch
                                    .callerReference(UUID.randomUUID().toString())
                                    .paths(paths -> paths.quantity(1).items("/*"))))
            .invalidation()
            .id();
    var pace = new Pace();
    while (!isCompleted(id)) {
      pace.next();
    }
  }

  private boolean isCompleted(String id) {
    return cloudfront
        .getInvalidation(ask -> ask.distributionId(distribution).id(id))
        .invalidation()
        .status()
        .equals("Completed");
  }

  private Optional<InvalidationSummary> last() {
    return cloudfront
        .listInvalidations(ask -> ask.distributionId(distribution))
        .invalidationList()
        .items()
        .stream()
        .max(Comparator.comparing(InvalidationSummary::createTime));
  }

  @Override
  public void close() {
    cloudfront.close();
  }
}
