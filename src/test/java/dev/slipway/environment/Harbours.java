package dev.slipway.environment;

import static com.google.common.base.Preconditions.checkArgument;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.HarbourSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Environment files as a test writes them, and what reading them says. */
record Harbours(Path home) {
  static final List<FileKind> KINDS =
      List.of(
          new FileKind("harbour", FileKind.ANY, HarbourSpec.class),
          new FileKind("quay", "main", HarbourSpec.class));

  /** A file without a fault. */
  static final String YAML =
      """
      target:
        account: "111111111111"
        region: eu-west-1
        repository: acme/harbours
        state: {bucket: acme, key: h.tfstate, region: eu-west-1, lockTable: locks, lockFile: true}
      name: Port of Testing
      berths: 12
      tonnage: 3000000000
      depth: 7.5
      lit: true
      light: greenWhite
      callsign: XRAY7
      pilots: [Ann, Bob]
      cranes:
        west.2: {reach: 40, tons: 20}
        east.1: {reach: 30, tons: 10}
      cargo:
        container:
          size: 40
      tugs: 3
      """;

  static final String PROD = "harbour/prod.yaml";

  Harbours with(String path, String yaml) {
    return with(path, yaml.getBytes(StandardCharsets.UTF_8));
  }

  Harbours with(String path, byte[] bytes) {
    try {
      Files.createDirectories(folder().resolve(path).getParent());
      Files.write(folder().resolve(path), bytes);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Path folder() {
    return home.resolve("environments");
  }

  /** The faultless file with one piece of it exchanged. */
  static String yaml(String piece, String by) {
    checkArgument(YAML.contains(piece), piece);
    return YAML.replace(piece, by);
  }

  List<EnvironmentFile> read(RuleAcrossFiles... rules) {
    return EnvironmentTexts.in(folder()).read(KINDS, rules);
  }

  /** What is wrong, a line each, with paths as a person at home would type them. */
  List<String> faults(RuleAcrossFiles... rules) {
    var thrown = assertThrows(FaultyEnvironments.class, () -> read(rules));
    return thrown.getMessage().replace(home + "/", "").lines().toList();
  }

  /** What is wrong with the only file, after its path. */
  List<String> faultsOf(String yaml) {
    return with(PROD, yaml).faults().stream()
        .map(line -> line.replaceFirst("^environments/harbour/prod.yaml:", ""))
        .toList();
  }

  EnvironmentSpec specOf(String yaml) {
    return with(PROD, yaml).read().get(0).spec();
  }
}
