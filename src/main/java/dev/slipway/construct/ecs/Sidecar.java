package dev.slipway.construct.ecs;

import dev.slipway.construct.identity.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container that stands beside the one that a task is for, which lives on without it.
 *
 * @param image as a container definition names it
 * @param repository the repository of the account's own registry that holds the image, if one does
 * @param check a program in its image that says whether it is well
 * @param cpu its share of the task's
 * @param memoryMib what it may take of the task's, and no more
 * @param permissions what it calls in AWS, as the task
 */
record Sidecar(
    String name,
    String image,
    Optional<String> repository,
    Map<String, String> variables,
    String check,
    int cpu,
    int memoryMib,
    List<Statement> permissions) {}
