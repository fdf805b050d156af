package dev.slipway.environment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where an environment's state is kept, and in whose account. */
public record StatePlace(String account, String region, String bucket, String key) {
  /** Reads what {@link #toString} writes. */
  public static StatePlace parse(String text) {
    String[] words = text.split(" ", 4);
    return new StatePlace(words[0], words[1], words[2], words[3]);
  }

  /** What no other environment may have. */
  String path() {
    return bucket + "/" + key;
  }

  /** What all that share its bucket have in common, since a bucket's name is one in all of AWS. */
  String owner() {
    return account + " " + region;
  }

  /** Whether none has another's state, nor a bucket that can't be its own. */
  static boolean agree(Collection<StatePlace> places) {
    Map<String, String> owners = new HashMap<>();
    places.forEach(place -> owners.putIfAbsent(place.bucket, place.owner()));
    return places.stream().map(StatePlace::path).distinct().count() == places.size()
        && places.stream().allMatch(place -> owners.get(place.bucket).equals(place.owner()));
  }

  @Override
  public String toString() {
    return String.join(" ", account, region, bucket, key);
  }
}
