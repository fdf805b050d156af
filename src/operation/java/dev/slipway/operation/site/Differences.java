package dev.slipway.operation.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What a bucket lacks of a build, and what it has that the build has no more.
 *
 * @param made those of the uploads that the bucket does not have at all
 * @param newest when the bucket was last written to
 */
record Differences(
    List<Page> uploads, List<Page> made, List<String> gone, Optional<Instant> newest) {

  static Differences between(Build build, Map<String, S3Object> objects) {
    List<Page> uploads = new ArrayList<>();
    List<Page> made = new ArrayList<>();
    var gone = new TreeSet<>(objects.keySet());
    for (Page page : build.pages()) {
      gone.remove(page.key());
      S3Object object = objects.get(page.key());
      if (object == null) {
        made.add(page);
      }
      if (object == null || !Bucket.isSame(object, page)) {
        uploads.add(page);
      }
    }
    Optional<Instant> newest =
        objects.values().stream().map(S3Object::lastModified).max(Comparator.naturalOrder());
    return new Differences(uploads, made, List.copyOf(gone), newest);
  }

  /** A line for each, as a plan has them. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Page page : uploads) {
      String sign = made.contains(page) ? "+" : "~";
      lines.add("  %s %s (%s)".formatted(sign, page.key(), page.cacheControl()));
    }
    gone.forEach(key -> lines.add("  - " + key));
    return lines;
  }
}
