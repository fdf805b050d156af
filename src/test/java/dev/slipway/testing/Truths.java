package dev.slipway.testing;

import com.google.common.truth.Truth;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;

/** The one import of a test that reads synthesized stacks. */
public final class Truths {
  private Truths() {}

  public static StackSubject assertThat(StackModel stack) {
    return Truth.assertAbout(StackSubject.stacks()).that(stack);
  }

  public static ResourceSubject assertThat(Body body) {
    return Truth.assertAbout(ResourceSubject.resources()).that(body);
  }

  public static ResourceSubject assertThat(Block block) {
    return assertThat(block.body());
  }
}
