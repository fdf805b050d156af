package dev.slipway.construct.ecs;

import com.hashicorp.cdktf.Postcondition;
import com.hashicorp.cdktf.TerraformResourceLifecycle;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.ecs.RunningSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a service is Terraform's: neither the number of tasks that scaling owns, nor an image
 * that is deployed from outside.
 */
final class Ownership {
  private Ownership() {}

  static TerraformResourceLifecycle lifecycle(String service, RunningSpec spec, FargateTask task) {
    List<String> notOurs = new ArrayList<>();
    var lifecycle = TerraformResourceLifecycle.builder();
    if (spec.tasks().movesByItself()) {
      notOurs.add("desired_count");
    }
    if (spec.image() instanceof ImageSpec.Outside) {
      notOurs.add("task_definition");
    } else {
      lifecycle.postcondition(List.of(tookTheRevision(service, task)));
    }
    return notOurs.isEmpty() ? lifecycle.build() : lifecycle.ignoreChanges(notOurs).build();
  }

  /** A deployment that the circuit breaker rolled back ends steady, too: on the old revision. */
  private static Postcondition tookTheRevision(String service, FargateTask task) {
    return Postcondition.builder()
        .condition("${self.task_definition == " + task.arnReference() + "}")
        .errorMessage(
            service
                + " was rolled back: the tasks of the new revision did not become healthy. Their"
                + " log and the service's events say why.")
        .build();
  }
}
