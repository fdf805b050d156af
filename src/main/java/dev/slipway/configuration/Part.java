package dev.slipway.configuration;

import dev.slipway.environment.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A block of keys and all places where it stands.
 *
 * @param holders the keys that hold it, each with the block that this is a key of
 * @param paths all of what leads to it from the top of a file
 */
record Part(Block block, List<Holder> holders, Set<String> paths) {
  record Holder(Block block, Block.Field field) {}

  Part(Block block) {
    this(block, new ArrayList<>(), new TreeSet<>());
  }

  /** Whether several keys hold it, so that it is said once, for all of them. */
  boolean isShared() {
    return holders.size() > 1;
  }

  /** What it is called: {@code LoadBalancerSpec} is a "Load balancer". */
  String title() {
    return title(block.type());
  }

  private static String title(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    String words =
        (around == null ? "" : title(around) + " ")
            + type.getSimpleName().replaceFirst("Spec$", "").replaceAll("\\B[A-Z]", " $0");
    return words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
  }

  /** What stands before its keys: the way to it where there is but one, else nothing. */
  String prefix() {
    return paths.size() == 1 ? paths.iterator().next() : "";
  }
}
