package dev.slipway.operation.aws;

import dev.slipway.operation.Trouble;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Why AWS does not do what it was asked for, and what would help. */
public final class Denials {
  public static final String NO_CREDENTIALS =
      "There are no credentials of AWS: sign in (aws sso login), or set AWS_PROFILE.";
  public static final String EXPIRED =
      "The credentials of AWS have expired: sign in again (aws sso login).";

  private static final Set<String> EXPIRY =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
  private static final Set<String> UNKNOWN =
      Set.of("InvalidClientTokenId", "UnrecognizedClientException", "InvalidSignatureException");

  private static final Set<String> FORBIDDEN =
      Set.of(
          "AccessDenied", "AccessDeniedException", "AuthorizationError", "UnauthorizedOperation");

  private Denials() {}

  /** Whether the credentials are good, and lack a permission. */
  public static boolean isForbidden(AwsServiceException denied) {
    return denied.awsErrorDetails() != null
        && FORBIDDEN.contains(String.valueOf(denied.awsErrorDetails().errorCode()));
  }

  /** What may well be there, but is not shown to us. */
  public static Trouble hidden(String thing, SdkException denied) {
    return new Trouble(
        "%s cannot be looked at, and may belong to somebody else. %s"
            .formatted(thing, explain(denied)),
        denied);
  }

  /** One sentence. */
  public static String explain(SdkException denied) {
    if (denied instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
      String code = String.valueOf(answer.awsErrorDetails().errorCode());
      if (EXPIRY.contains(code)) {
        return EXPIRED;
      }
      if (UNKNOWN.contains(code)) {
        return "AWS does not know these credentials (" + code + "): sign in again (aws sso login).";
      }
      String said = answer.awsErrorDetails().errorMessage();
      return "AWS says: " + (said == null ? denied.getMessage() : said);
    }
    if (denied instanceof SdkClientException
        && String.valueOf(denied.getMessage()).contains("Unable to load credentials")) {
      return NO_CREDENTIALS;
    }
    return "AWS cannot be asked: " + denied.getMessage();
  }
}
