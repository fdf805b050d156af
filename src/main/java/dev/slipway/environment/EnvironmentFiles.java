package dev.slipway.environment;

import java.util.List;

/**
 * Files that are right by themselves.
 *
 * @param files those that were asked for
 * @param between what is wrong between all there are: no reason not to look at what they become
 */
public record EnvironmentFiles(List<EnvironmentFile> files, List<Fault> between) {}
