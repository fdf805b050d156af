package dev.slipway.operation.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.operation.Console;
import dev.slipway.operation.Place;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.fleet.Fleet;
import java.util.List;

/**
 * One run of {@code scripts/site}. Nothing that a page needs is ever away while somebody may still
 * get that page: new files come before pages, and old ones go when no edge keeps an old page.
 */
record Publication(String stack, boolean dryRun, Place place) {

  void of(Build build) {
    Fleet fleet = Fleet.open(place, stack);
    String name = output(fleet, "frontend_bucket_name", "bucket for a front end");
    String distribution = output(fleet, "cdn_distribution_id", "distribution");
    try (var bucket = new Bucket(fleet.account(), name);
        var cdn = new Cdn(fleet.account(), distribution)) {
      console().step("Looking what " + name + " has");
      var differences = Differences.between(build, bucket.objects());
      console().clear();
      boolean behind = differences.newest().map(cdn::isBehind).orElse(false);
      if (dryRun) {
        differences.lines().forEach(console()::say);
      } else {
        publish(differences, behind, bucket, cdn);
      }
      console().say(summary(name, build, differences));
    }
  }

  private void publish(Differences differences, boolean behind, Bucket bucket, Cdn cdn) {
    List<Page> uploads = differences.uploads();
    for (int done = 0; done < uploads.size(); done++) {
      console().step(done + 1 + " of " + uploads.size() + ": " + uploads.get(done).key());
      bucket.upload(uploads.get(done));
    }
    if (!uploads.isEmpty() || behind) { // behind: of a run that was ended before it said so
      console().step("Waiting until the CDN has forgotten what it kept");
      cdn.forget();
    }
    if (!differences.gone().isEmpty()) {
      console().step("Deleting " + differences.gone().size() + " that the build has no more");
      bucket.delete(differences.gone());
    }
    console().clear();
  }

  private String summary(String bucket, Build build, Differences differences) {
    int uploads = differences.uploads().size();
    return (dryRun
            ? "%s: %d to upload, %d as they are, %d to delete"
            : "%s: %d uploaded, %d as they were, %d deleted")
        .formatted(bucket, uploads, build.pages().size() - uploads, differences.gone().size());
  }

  private String output(Fleet fleet, String output, String what) {
    JsonNode value = fleet.state().output(output);
    if (!value.isTextual()) {
      throw new Trouble("%s has no %s (output %s).".formatted(stack, what, output));
    }
    return value.asText();
  }

  private Console console() {
    return place.console();
  }
}
