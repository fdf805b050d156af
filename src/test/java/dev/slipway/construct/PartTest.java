package dev.slipway.construct;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.providers.aws.sqs_queue.SqsQueue;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class PartTest {
  private static final List<String> SEEN = new ArrayList<>();

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var outer = new Jobs(new Construct(scope, "plain"), "jobs");
            var inner = new Jobs(outer, "late");
            SEEN.add(inner.toString());
            SEEN.add(inner.getNode().getPath());
            SEEN.add(inner.reference());
          });

  @Test
  void knowsWhereItStands() {
    assertThat(SEEN.get(0)).isEqualTo("test/plain/jobs/late");
    assertThat(SEEN.get(1)).isEqualTo(SEEN.get(0));
  }

  @Test
  void knowsWhatItsResourcesAreCalled() {
    assertThat(SEEN.get(2)).isEqualTo("aws_sqs_queue.plain_jobs_late_queue");
    assertThat(STACK).has(SEEN.get(2));
  }

  private static final class Jobs extends Part {
    Jobs(Construct scope, String id) {
      super(scope, id);
      SqsQueue.Builder.create(this, "queue").build();
    }

    String reference() {
      return Ids.reference(SqsQueue.TF_RESOURCE_TYPE, this, "queue");
    }
  }
}
