package dev.slipway.spec.cdn;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** Which files of a bucket are pages. */
public record PagesSpec(
    @Meaning("File that answers for the host name alone, such as index.html.") String root,
    @Meaning("Whether it also answers for every path without a file, which the application reads.")
        boolean singlePage) {
  public PagesSpec {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html
    new Rules()
        .require(
            root.matches("[\\w.-]+(/[\\w.-]+)*") && root.length() <= 255,
            "root",
            "must be the path of a file without a slash before it",
            root)
        .enforce();
  }
}
