package dev.slipway.operation.smoke;

import static com.google.common.truth.Truth.assertThat;

import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is not kept yet is asked again, as long as there is time. */
class AskingTest {
  private static final Way NOWHERE = Way.of(List.of(), null, 1);

  @Test
  void itIsAskedUntilItIsKept() {
    var asked = new AtomicInteger();
    var warm = new Warming(asked, 3);
    assertThat(Asking.lasting(NOWHERE, 60).of(warm)).isEqualTo(Answer.ok("warm"));
    assertThat(asked.get()).isEqualTo(3);
  }

  @Test
  void withoutTimeItIsAskedOnce() {
    var asked = new AtomicInteger();
    assertThat(Asking.lasting(NOWHERE, 0).of(new Warming(asked, 3)).why())
        .isEqualTo("nothing listens there");
    assertThat(asked.get()).isEqualTo(1);
  }

  private record Warming(AtomicInteger asked, int warm) implements Promise {
    @Override
    public String text() {
      return "it is warm";
    }

    @Override
    public Answer ask(Way way) throws ConnectException {
      if (asked.incrementAndGet() < warm) {
        throw new ConnectException();
      }
      return Answer.ok("warm");
    }
  }
}
