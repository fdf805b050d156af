package dev.slipway.system;

import java.util.List;

/**
 * Systems of the project whose environments these are. A class of its own Java implements this and
 * is named in META-INF/services/dev.slipway.system.OwnSystems; scripts/own writes both.
 */
public interface OwnSystems {
  /** Every kind of stack; one that is called like one of Slipway's takes its place. */
  List<Systems.Entry<?>> all();
}
