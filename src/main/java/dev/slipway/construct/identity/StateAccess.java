package dev.slipway.construct.identity;

import dev.slipway.spec.TargetSpec;
import java.util.List;

/**
 * The states in which the names of what is deployed stand, and no secret; and the lock by which
 * only one release at a time goes on.
 *
 * @param arn of a state, or of several
 * @param lock the key of its lock, in which an asterisk stands for anything
 */
public record StateAccess(String arn, String lock) {
  private static final String RELEASE = "release";

  /** The state of the stack itself. */
  public static StateAccess own(TargetSpec target) {
    return new StateAccess(target.state().arn(), target.state().lock(RELEASE));
  }

  /** The states beside the stack's, one of which has the environment of that name. */
  public static StateAccess beside(TargetSpec target, String environment) {
    var state = target.state();
    return new StateAccess(state.siblingsArn(), state.siblingsLock(RELEASE + "-" + environment));
  }

  /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html */
  List<Statement> permissions(TargetSpec target) {
    return List.of(
        Statement.allow("ReadState", List.of("s3:GetObject"), List.of(arn)),
        Statement.allow(
                "LockRelease",
                List.of("dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"),
                List.of(target.state().lockTableArn(target.account())))
            .when("ForAllValues:StringLike", "dynamodb:LeadingKeys", lock));
  }
}
