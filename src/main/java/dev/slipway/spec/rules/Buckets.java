package dev.slipway.spec.rules;

import java.util.regex.Pattern;

/** The names that S3 takes for a bucket. */
public final class Buckets {
  public static final String RULE =
      "must be an S3 bucket name: 3 to 63 small letters, digits, hyphens and single dots, and no"
          + " prefix or suffix that S3 keeps for itself";

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  private static final Pattern NAME =
      Pattern.compile("(?!.*\\.\\.)(?!\\d+(\\.\\d+){3}$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern KEPT =
      Pattern.compile(
          "(xn--|sthree-|amzn-s3-demo-).*|.*(-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)");

  private Buckets() {}

  public static boolean isName(String text) {
    return NAME.matcher(text).matches() && !KEPT.matcher(text).matches();
  }
}
