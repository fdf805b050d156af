package dev.slipway.operation.fleet;

import dev.slipway.operation.aws.Image;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Makes revisions after others: all that a revision says is taken over but its image. */
public final class Registration {
  private final EcsClient ecs;

  public Registration(EcsClient ecs) {
    this.ecs = ecs;
  }

  /**
   * The same with another image, in each container that runs one of its repository.
   *
   * @param image by its digest, so that it stays what it is when tags move
   * @param release what the revision calls itself; empty for what Terraform started with
   */
  public Revision with(Revision base, Image image, String release) {
    List<ContainerDefinition> containers = new ArrayList<>();
    for (ContainerDefinition each : base.definition().containerDefinitions()) {
      containers.add(isOf(each, image) ? changed(each, image, release) : each);
    }
    return register(base, containers);
  }

  /** The same once more, as the latest of its family, which clocks and people start. */
  public Revision again(Revision base) {
    return register(base, base.definition().containerDefinitions());
  }

  private static boolean isOf(ContainerDefinition container, Image image) {
    Optional<Image> runs = Image.of(container.image());
    return runs.isPresent() && runs.get().isOfSameRepository(image);
  }

  private static ContainerDefinition changed(
      ContainerDefinition container, Image image, String release) {
    Map<String, String> labels = new HashMap<>();
    if (container.dockerLabels() != null) {
      labels.putAll(container.dockerLabels());
    }
    labels.remove(Revision.LABEL);
    if (!release.isEmpty()) {
      labels.put(Revision.LABEL, release);
    }
    return container.toBuilder().image(image.reference()).dockerLabels(labels).build();
  }

  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
  private Revision register(Revision revision, List<ContainerDefinition> containers) {
    TaskDefinition base = revision.definition();
    var wish =
        RegisterTaskDefinitionRequest.builder()
            .family(base.family())
            .taskRoleArn(base.taskRoleArn())
            .executionRoleArn(base.executionRoleArn())
            .networkMode(base.networkMode())
            .containerDefinitions(containers)
            .requiresCompatibilities(base.requiresCompatibilities())
            .cpu(base.cpu())
            .memory(base.memory())
            .pidMode(base.pidMode())
            .ipcMode(base.ipcMode())
            .proxyConfiguration(base.proxyConfiguration())
            .ephemeralStorage(base.ephemeralStorage())
            .runtimePlatform(base.runtimePlatform())
            .enableFaultInjection(base.enableFaultInjection());
    if (base.hasVolumes()) {
      wish.volumes(base.volumes());
    }
    if (base.hasPlacementConstraints()) {
      wish.placementConstraints(base.placementConstraints());
    }
    if (!revision.tags().isEmpty()) {
      wish.tags(revision.tags());
    }
    var made = ecs.registerTaskDefinition(wish.build());
    return new Revision(made.taskDefinition(), made.tags());
  }
}
