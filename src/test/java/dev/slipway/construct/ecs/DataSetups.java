package dev.slipway.construct.ecs;

import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.elasticache.TokenCache;
import dev.slipway.construct.rds.AuroraDatabase;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.construct.rds.SqlStore;
import dev.slipway.spec.ecs.DataSetupSpec;
import dev.slipway.spec.ecs.FargateSize;
import dev.slipway.spec.ecs.LoginSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.spec.schedule.Cron;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.constructs.Construct;

/** A data set-up as these tests need it. */
final class DataSetups {
  static final String DATABASE_URL = "postgresql://{user}:{password}@{host}:{port}/shop";

  static final StackModel STACK =
      stack(Map.of("shop/url", "arn:url", "shop/redis", "arn:redis", "shop/other", "arn:other"));

  /** A stack whose cache has no token. */
  static final StackModel WITHOUT_TOKEN = stack(Map.of("shop/url", "arn:url"), Map.of());

  /** A stack without a cache. */
  static final StackModel WITHOUT_CACHE =
      stack(Map.of("shop/url", "arn:url"), Map.of(), scope -> Optional.empty());

  /** A stack with a cluster, whose connection is a secret of keys. */
  static final StackModel ON_AURORA =
      stack(
          Map.of("shop/keys", "arn:keys"),
          new LoginSpec(
              List.of("shop"),
              List.of("vector"),
              Map.of(),
              Optional.of(
                  Map.of(
                      "shop/keys",
                      Map.of("DB_USERNAME", "{user}", "DB_PASSWORD", "{password}${x}")))),
          Map.of(),
          DataSetups::aurora,
          scope -> Optional.empty());

  private DataSetups() {}

  /** A stack with one database, one cache and the task that sets them up. */
  static StackModel stack(Map<String, String> secretArns) {
    return stack(secretArns, Map.of("shop/redis", "rediss://:{token}@{host}:{port}/0?${x}"));
  }

  static StackModel stack(Map<String, String> secretArns, Map<String, String> cacheConnections) {
    return stack(secretArns, cacheConnections, scope -> Optional.of(redis(scope)));
  }

  private static TokenCache redis(Construct scope) {
    return new RedisCache(
        scope, "cache", new RedisCache.Inputs(Specs.NAMING, Specs.NETWORK, Specs.CACHE));
  }

  private static SqlStore postgres(Construct scope) {
    var spec = Specs.database("17", KeyOwner.CUSTOMER, false);
    return new PostgresDatabase(
        scope, "database", new PostgresDatabase.Inputs(Specs.NAMING, Specs.NETWORK, spec));
  }

  private static SqlStore aurora(Construct scope) {
    var spec = Specs.aurora("15.15", KeyOwner.AWS, false, Map.of("a", "eu-west-1a"));
    return new AuroraDatabase(
        scope, "database", new AuroraDatabase.Inputs(Specs.NAMING, Specs.NETWORK, spec));
  }

  static StackModel stack(
      Map<String, String> secretArns,
      Map<String, String> cacheConnections,
      Function<Construct, Optional<TokenCache>> cache) {
    var connections = Map.of("shop/url", DATABASE_URL);
    var login = new LoginSpec(List.of("shop"), List.of("vector"), connections, Optional.empty());
    return stack(secretArns, login, cacheConnections, DataSetups::postgres, cache);
  }

  private static StackModel stack(
      Map<String, String> secretArns,
      LoginSpec login,
      Map<String, String> cacheConnections,
      Function<Construct, SqlStore> database,
      Function<Construct, Optional<TokenCache>> cache) {
    var spec =
        new DataSetupSpec(
            Specs.OUTSIDE,
            new FargateSize(256, 512),
            30,
            new Cron("cron(0 2 1 * ? *)"),
            Map.of("shop", login),
            cacheConnections);
    return Synthesized.synthScope(
        scope ->
            new DataSetup(
                scope,
                "data_setup",
                new DataSetup.Inputs(
                    Specs.NAMING.below("data-setup"),
                    Tasks.cluster(scope),
                    spec,
                    database.apply(scope),
                    cache.apply(scope),
                    secretArns,
                    List.of(new DataSetup.Reader("shop-dev", "shop-dev-web")))));
  }
}
