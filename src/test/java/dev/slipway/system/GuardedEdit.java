package dev.slipway.system;

import java.util.List;

/**
 * An edit of a real file that would reach a guard in the constructs, and what is said of it before.
 *
 * @param guard the method that would refuse it while the stack is built
 */
record GuardedEdit(String guard, String file, String piece, String by, String fault) {
  private static final String LTT = "ltt/prod.yaml";
  private static final String NONPROD = "ltt/dev-staging.yaml";
  private static final String CLASSLA = "classla/prod.yaml";
  private static final String H2O = "h2o/prod.yaml";
  private static final String ALVA = "alva/staging.yaml";
  private static final String TAKEN =
      " must be another word, since this one is taken in every stack";
  private static final String OURS = " is set by the stack itself; leave it out";

  static final List<GuardedEdit> ALL =
      List.of(
          new GuardedEdit(
              "Naming.of",
              LTT,
              "name: prod",
              "name: Prod",
              "name makes 'ltt-Prod', which AWS does not take as a database's identifier\n"
                  + "name makes 'ltt-Prod', which AWS does not take as a replication group's id"),
          new GuardedEdit(
              "Naming.of",
              NONPROD,
              "\n  staging:",
              "\n  stagingofltt1:",
              "environments.stagingofltt1 makes 'ltt-stagingofltt1-frontend-000000', which at 33"
                  + " characters is too long for a target group's name; AWS takes 32"),
          new GuardedEdit(
              "Text.variables",
              CLASSLA,
              "NODE_ENV:",
              "FRONTEND_URL: x\n      NODE_ENV:",
              "backend.runs.variables.FRONTEND_URL" + OURS),
          new GuardedEdit(
              "Text.variables",
              CLASSLA,
              "VITE_WORKOS_CLIENT_ID:",
              "VITE_API_URL:",
              "frontend.variables.VITE_API_URL" + OURS),
          new GuardedEdit(
              "Text.variables",
              ALVA,
              "NODE_ENV:",
              "NEXT_PUBLIC_API_URL: x\n      NODE_ENV:",
              "web.runs.variables.NEXT_PUBLIC_API_URL" + OURS),
          new GuardedEdit(
              "Text.variables",
              LTT,
              "LTT_ENV:",
              "UVICORN_TIMEOUT_KEEP_ALIVE: x\n          LTT_ENV:",
              "environments.prod.backend.runs.variables.UVICORN_TIMEOUT_KEEP_ALIVE" + OURS),
          new GuardedEdit(
              "Container.<init>",
              CLASSLA,
              "SESSION_SECRET:",
              "NODE_ENV:",
              "backend.runs.secrets.NODE_ENV stands under variables, too; keep one"),
          new GuardedEdit(
              "Container.<init>",
              ALVA,
              "DATABASE_URL: alva",
              "REDIS_URL: alva-staging-jwt-secret\n      DATABASE_URL: alva",
              "api.runs.secrets.REDIS_URL" + OURS),
          new GuardedEdit(
              "H2o.cdn",
              H2O,
              """
                domain: # the document names no domain; put yours here
                  certificate: { validated: { zone: h2o-allegiant.example } }
                  hosts: { backend: origin.h2o-allegiant.example }
              """,
              "",
              "loadBalancer must have a domain, since the CDN speaks HTTPS to it"),
          new GuardedEdit(
              "Monitoring.slowStatements",
              H2O,
              "  slowStatements: { milliseconds: 250, logDays: 90 }",
              "",
              "database must have slowStatements, since an alarm reads their log"),
          new GuardedEdit(
              "Domain.host",
              CLASSLA,
              "hosts: { backend:",
              "hosts: { web:",
              "loadBalancer.domain.hosts must name backend and nothing else, got 'web'"),
          new GuardedEdit(
              "LoadBalancer.subnets",
              CLASSLA,
              "publicBlock: 10.0.1.0/24, ",
              "",
              "network.zones.us-east-1a.publicBlock is missing"),
          new GuardedEdit(
              "NewVpc.databaseTier",
              CLASSLA,
              ", databaseBlock: 10.0.22.0/24",
              "",
              "network.zones.us-east-1b must have a databaseBlock, as other zones have"),
          new GuardedEdit(
              "SetupPermissions.arn",
              ALVA,
              "alva-staging-database: \"post",
              "alva-staging-db: \"post",
              "dataSetup.logins.alva.connections.alva-staging-db must be one of the secrets in this"
                  + " file"),
          new GuardedEdit(
              "SetupWork.cache",
              ALVA,
              "{} # the cache",
              "{ alva-staging-jwt-secret: \"redis://:{token}@{host}:{port}\" } #",
              "dataSetup.cacheConnections must be {}: the stack itself tells the api where the"
                  + " cache is, and knows no token"),
          new GuardedEdit(
              "Text.variables",
              ALVA,
              "name: KEEP_ALIVE_TIMEOUT",
              "name: NEXT_PUBLIC_API_URL",
              "web.answers.keepAlive.variable.name must be another variable than those that the"
                  + " stack sets itself, got 'NEXT_PUBLIC_API_URL'"),
          new GuardedEdit(
              "LttPlatform.environment",
              LTT,
              "dataSetupIn: prod",
              "dataSetupIn: live",
              "dataSetupIn must be one of the environments (prod), got 'live'"),
          new GuardedEdit(
              "Addresses.name",
              NONPROD,
              "ltt/staging/anthropic_api_key: {",
              "ltt/dev/redis-url: { description: x, recoveryDays: 0 }\n"
                  + "      ltt/staging/anthropic_api_key: {",
              "environments.staging.secrets.ltt/dev/redis-url must differ from"
                  + " environments.dev.secrets.ltt/dev/redis_url in more than punctuation"),
          new GuardedEdit(
              "UniqueNames.violations",
              NONPROD,
              "host: staging-",
              "host: dev-",
              "environments.staging.host must be another one than environments.dev.host, got"
                  + " 'dev-mwongozo.alx-ai-tools.com'"),
          new GuardedEdit(
              "Addresses.name",
              "ltt/shared.yaml",
              "ltt-data-setup:",
              "this:",
              "repositories.this" + TAKEN),
          new GuardedEdit(
              "CDKTF",
              "ltt/shared.yaml",
              "ltt-data-setup:",
              "constructor:",
              "repositories.constructor" + TAKEN));
}
