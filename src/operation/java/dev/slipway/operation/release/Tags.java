package dev.slipway.operation.release;

/**
 * How the tags of an environment's images begin, and which one it starts with.
 *
 * @param prefix such as {@code prod-}; empty where an environment has a repository of its own
 * @param moving the tag that goes along with what was released last; empty where none does
 */
record Tags(String prefix, String moving) {
  private static final String LATEST = "latest";

  /**
   * As the tag says that Terraform starts a family with.
   *
   * @param first such as {@code prod-latest}
   */
  static Tags of(String first) {
    return first.equals(LATEST) || first.endsWith("-" + LATEST)
        ? new Tags(first.substring(0, first.length() - LATEST.length()), first)
        : new Tags("", "");
  }

  /** The tag by which a build is this environment's. */
  String of(Build build) {
    return prefix + build.tag();
  }

  /**
   * What somebody built.
   *
   * @param tag what it is called, such as a commit, without any environment
   */
  record Build(String tag) {
    /** Whether a tag calls an image this build, for whichever environment. */
    boolean isCalled(String other) {
      return other.equals(tag) || other.endsWith("-" + tag);
    }
  }
}
