package dev.slipway.rehearsal;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.LttSpec;
import dev.slipway.spec.ServiceSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the documents say of an environment, in the words of AWS. */
final class Documented {
  /** A service and the requests that it answers; no host stands for any. */
  record Service(
      String cluster, String name, ServiceSpec spec, Set<String> hosts, Set<String> paths) {}

  private Documented() {}

  static List<Service> services(EnvironmentSpec spec) {
    if (spec instanceof LttSpec ltt) {
      return ltt(ltt);
    }
    return List.of();
  }

  private static List<Service> ltt(LttSpec spec) {
    return spec.environments().entrySet().stream()
        .flatMap(
            each -> {
              var environment = each.getValue();
              Set<String> hosts =
                  spec.environments().size() > 1 ? Set.of(environment.host()) : Set.of();
              String cluster = "ltt-" + each.getKey();
              return Stream.of(
                  new Service(
                      cluster,
                      cluster + "-backend",
                      environment.backend(),
                      hosts,
                      Set.of("/api/*", "/lti/*", "/health")),
                  new Service(
                      cluster, cluster + "-frontend", environment.frontend(), hosts, Set.of("/*")));
            })
        .toList();
  }
}
