package dev.slipway.workflows;

import dev.slipway.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A workflow of GitHub, or an action of ours. */
record Workflow(Path file, Map<String, Object> yaml) {
  /** Those that run here, those that a project begins with, and those that applications copy. */
  static List<Workflow> all() {
    return Stream.of(".github", "adopt/.github", "docs/workflows")
        .flatMap(Workflow::in)
        .filter(each -> each.yaml.containsKey("jobs") || each.yaml.containsKey("runs"))
        .toList();
  }

  /** The one that an application of a system copies. */
  static Workflow caller(String system) {
    return read(Run.HOME.resolve("docs/workflows").resolve(system + ".yml"));
  }

  static Workflow read(Path file) {
    try {
      Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      return new Workflow(Run.HOME.relativize(file), map(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAction() {
    return yaml.containsKey("runs");
  }

  /** What starts it, with its conditions. */
  Map<String, Object> triggers() {
    return map(yaml.get("on"));
  }

  /** By their names; an action is one. */
  Map<String, Map<String, Object>> jobs() {
    Map<String, Map<String, Object>> jobs = new LinkedHashMap<>();
    if (isAction()) {
      jobs.put("runs", map(yaml.get("runs")));
    } else {
      map(yaml.get("jobs")).forEach((name, job) -> jobs.put(name, map(job)));
    }
    return jobs;
  }

  Map<String, Object> job(String name) {
    return jobs().get(name);
  }

  /** Those of all jobs; a job that calls a workflow is one. */
  List<Map<String, Object>> steps() {
    return jobs().values().stream()
        .flatMap(
            job ->
                job.get("steps") instanceof List<?> steps
                    ? steps.stream().map(Workflow::map)
                    : Stream.of(job))
        .toList();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static Stream<Workflow> in(String folder) {
    try (Stream<Path> files = Files.walk(Run.HOME.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .sorted()
          .map(Workflow::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
