package dev.slipway.spec.storage;

import dev.slipway.spec.rules.CamelCase;

/**
 * A class that S3 moves objects to as they grow old: cheaper to keep, dearer or slower to read.
 *
 * <p>https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html
 */
public enum StorageClass {
  STANDARD_IA(1),
  INTELLIGENT_TIERING(2),
  ONEZONE_IA(3),
  GLACIER_IR(3),
  GLACIER(4),
  DEEP_ARCHIVE(5);

  private final int step;

  StorageClass(int step) {
    this.step = step;
  }

  /**
   * Whether S3 moves objects on from this class to another: downwards only, and never between the
   * two of one step.
   *
   * <p>https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
   */
  boolean leadsTo(StorageClass other) {
    return step < other.step;
  }

  /** Whether objects stay for thirty days before they come to this class, and in it. */
  boolean isForInfrequentAccess() {
    return this == STANDARD_IA || this == ONEZONE_IA;
  }

  /** As a file writes it. */
  @Override
  public String toString() {
    return CamelCase.lower(name());
  }
}
