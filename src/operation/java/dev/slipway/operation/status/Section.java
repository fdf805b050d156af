package dev.slipway.operation.status;

import dev.slipway.operation.fleet.Fleet;
import java.util.List;

/** One thing to look at. */
interface Section {
  /** What it is called, in one word. */
  String title();

  List<Item> look(Fleet fleet);
}
