package dev.slipway.construct.networking;

import dev.slipway.construct.Ids;
import dev.slipway.spec.networking.Cidr;
import java.util.List;

/** The far end of a security group's rule. */
public sealed interface Peer {
  /** Every address there is. */
  String ANYWHERE = "0.0.0.0/0";

  /** What the rule's address and description call it. */
  String name();

  /** Whoever bears a security group. */
  record Group(String name, String id) implements Peer {}

  /** Whoever has an address of a block. */
  record Block(String name, String cidr) implements Peer {}

  /** Whoever has an address of a list that AWS keeps. */
  record PrefixList(String name, String id) implements Peer {}

  /** Whether everybody is meant. */
  default boolean isInternet() {
    return this instanceof Block block && block.cidr().equals(ANYWHERE);
  }

  /** Whether it is out on the internet, as the servers of AWS are. */
  default boolean isOutside() {
    return isInternet() || this instanceof PrefixList;
  }

  /** Whoever has an address of a block. */
  static Peer block(String name, Cidr block) {
    return new Block(name, block.text());
  }

  /** Whoever has an address of one of several blocks; each is called after its block. */
  static List<Peer> blocks(String name, List<Cidr> blocks) {
    return blocks.stream().map(block -> block(name + "_" + Ids.of(block.text()), block)).toList();
  }

  /** The whole internet. */
  static Peer internet() {
    return new Block("internet", ANYWHERE);
  }
}
