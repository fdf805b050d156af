package dev.slipway.spec.monitoring;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.Map;

/** A number that an application writes into its log, in CloudWatch's embedded metric format. */
public record LogMetricSpec(
    @Meaning("Name of the metric.") String name,
    @Meaning("The dimensions that the application writes with it, every one of them.")
        Map<String, String> dimensions) {
  /**
   * The variable in which the application finds the namespace to write to; AWS's own libraries read
   * it, too: https://github.com/awslabs/aws-embedded-metrics-python#configuration
   */
  public static final String NAMESPACE = "AWS_EMF_NAMESPACE";

  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html
  private static final int MOST = 30;

  public LogMetricSpec {
    var rules =
        new Rules()
            .require(
                name.matches("\\p{Graph}[\\p{Graph} ]{0,254}"),
                "name",
                "must be up to 255 printable characters",
                name)
            .require(
                dimensions.size() <= MOST,
                "dimensions",
                "must be " + MOST + " at most",
                dimensions.size());
    dimensions.forEach(
        (key, value) ->
            rules.require(
                key.matches("(?!:)\\p{Graph}{1,255}") && value.matches("[\\p{Graph} ]{1,1024}"),
                "dimensions." + key,
                "must be a name of up to 255 printable characters, not with a colon first, and a"
                    + " value of up to 1024",
                value));
    rules.enforce();
  }
}
