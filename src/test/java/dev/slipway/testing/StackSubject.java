package dev.slipway.testing;

import static com.google.common.truth.Fact.fact;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.truth.FailureMetadata;
import com.google.common.truth.IterableSubject;
import com.google.common.truth.Subject;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import java.util.List;

/** Propositions about a synthesized stack. */
public final class StackSubject extends Subject {
  private final FailureMetadata metadata;
  private final StackModel actual;

  private StackSubject(FailureMetadata metadata, StackModel actual) {
    super(metadata, actual);
    this.metadata = metadata;
    this.actual = actual;
  }

  public static Factory<StackSubject, StackModel> stacks() {
    return StackSubject::new;
  }

  /** Checks that a block stands at an address ({@code output.url}, {@code data.aws_vpc.main}). */
  public ResourceSubject has(String address) {
    return actual.at(address).map(this::that).orElseGet(() -> missing(address));
  }

  /** Checks that the stack has exactly one resource of a type. */
  public ResourceSubject only(String type) {
    List<Block> found = actual.resources(type);
    if (found.size() == 1) {
      return that(found.get(0));
    }
    failWithoutActual(
        fact("expected only one resource of type", type), fact("but was", addresses(found)));
    return ignored();
  }

  /** Checks that no resource of a type, and nothing at an address, is there. */
  public void doesNotHave(String typeOrAddress) {
    List<String> found =
        actual
            .blocks()
            .filter(b -> isResource(b, typeOrAddress) || typeOrAddress.equals(b.address()))
            .map(Block::address)
            .toList();
    if (!found.isEmpty()) {
      failWithoutActual(fact("expected not to have", typeOrAddress), fact("but was", found));
    }
  }

  private static boolean isResource(Block block, String type) {
    return block.section() == Block.Section.RESOURCE && block.type().equals(type);
  }

  /** The addresses of all resources of a type. */
  public IterableSubject resources(String type) {
    return check("resources(%s)", type).that(addresses(actual.resources(type)));
  }

  private ResourceSubject that(Block block) {
    return new ResourceSubject(metadata, block.body());
  }

  private ResourceSubject missing(String address) {
    failWithoutActual(
        fact("expected to have", address), fact("but was", addresses(actual.blocks().toList())));
    return ignored();
  }

  private ResourceSubject ignored() {
    return ignoreCheck()
        .about(ResourceSubject.resources())
        .that(new Body("", MissingNode.getInstance()));
  }

  private static List<String> addresses(List<Block> blocks) {
    return blocks.stream().map(Block::address).toList();
  }

  @Override
  protected String actualCustomStringRepresentation() {
    return "stack " + actual.name();
  }
}
