package dev.slipway.operation.release;

import dev.slipway.operation.aws.Image;
import dev.slipway.operation.fleet.Registration;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Unit;

/**
 * What a release makes of something that runs.
 *
 * @param base the latest revision until now, which also has what Terraform changed last
 * @param image by its digest
 */
record Change(Unit unit, Revision base, Image image, String release) {

  /** Makes the revision, or takes the one that a release before us came to make. */
  Revision register(Registration registration) {
    boolean made =
        base.image().equals(image.reference()) && base.release().orElse("").equals(release);
    return made ? base : registration.with(base, image, release);
  }

  @Override
  public String toString() {
    return "%s: %s, after %s%s"
        .formatted(unit, image, base, base.release().map(last -> " (" + last + ")").orElse(""));
  }
}
