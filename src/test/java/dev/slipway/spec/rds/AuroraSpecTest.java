package dev.slipway.spec.rds;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.Naming;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuroraSpecTest {
  private static final Map<String, String> ONE = Map.of("a", "us-east-1a");

  @ParameterizedTest
  @ValueSource(ints = {0, 36})
  @DisplayName("ALL-12 backups are kept for 1 to 35 days")
  void days(int days) {
    assertThat(faults(ONE, days)).isEqualTo("backupDays must be 1 to 35, got " + days);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 17})
  @DisplayName("ALL-12 a cluster has an instance that writes and up to 15 replicas")
  void tooFewOrTooMany(int count) {
    assertThat(faults(instances(count), 7)).isEqualTo("instances must name 1 to 16, got " + count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "1", "b-c", "key", ""})
  @DisplayName("ALL-12 an instance's name makes its address and its name in AWS")
  void names(String name) {
    assertThat(faults(Map.of(name, "us-east-1a"), 7))
        .isEqualTo(
            "instances.%s must be one word of small letters and digits, and not 'key'"
                .formatted(name));
  }

  @Test
  @DisplayName("ALL-12 so it is none that every stack has taken")
  void takenName() {
    assertThat(faults(Map.of("this", "us-east-1a"), 7))
        .isEqualTo("instances.this must be another word, since this one is taken in every stack");
  }

  @ParameterizedTest
  @CsvSource({
    "sun:03:30-sun:04:30",
    "mon:02:00-mon:03:01",
    "tue:03:59-tue:05:00",
    "wed:00:00-thu:00:00",
    "sun:22:00-mon:03:30"
  })
  @DisplayName("ALL-12 maintenance during the backup, which RDS refuses, is refused")
  void overlap(String window) {
    assertThat(
            assertThrows(InvalidSpec.class, () -> spec(ONE, 7, new MaintenanceWindow(window)))
                .getMessage())
        .isEqualTo(
            "maintenanceWindow must not overlap backupWindow 03:00-04:00, got '" + window + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sun:04:00-sun:05:00", "mon:02:00-mon:03:00", "sun:22:00-mon:02:30"})
  void besideTheBackupIsTaken(String window) {
    spec(instances(16), 35, new MaintenanceWindow(window));
  }

  @Test
  @DisplayName("FIB-02 an instance in a zone that the network lacks is refused")
  void zones() {
    var spec = spec(Map.of("a", "us-east-1a", "b", "us-east-1c"), 7, SUNDAY);

    assertThat(checked(spec, "shop"))
        .isEqualTo(
            "database.instances.b must be one of the network's zones (us-east-1a, us-east-1b), got"
                + " 'us-east-1c'");
  }

  @Test
  @DisplayName("ALL-12 so is one whose name would be too long for AWS")
  void tooLong() {
    String name = "s".repeat(62);

    assertThat(checked(spec(ONE, 7, SUNDAY), name))
        .isEqualTo(
            "database.instances.a makes '"
                + name
                + "-a', which at 64 characters is too long for a database's identifier; AWS takes"
                + " 63");
  }

  private static final MaintenanceWindow SUNDAY = new MaintenanceWindow("sun:05:00-sun:06:00");

  private static Map<String, String> instances(int count) {
    Map<String, String> instances = new LinkedHashMap<>();
    IntStream.range(0, count).forEach(i -> instances.put("i" + i, "us-east-1a"));
    return instances;
  }

  private static String faults(Map<String, String> instances, int days) {
    return assertThrows(InvalidSpec.class, () -> spec(instances, days, SUNDAY)).getMessage();
  }

  private static String checked(AuroraSpec spec, String prefix) {
    var rules = new Rules();
    var zones = new TreeSet<>(java.util.List.of("us-east-1a", "us-east-1b"));
    spec.check(rules, "database", new Naming(prefix), zones);
    return assertThrows(InvalidSpec.class, rules::enforce).getMessage();
  }

  private static AuroraSpec spec(
      Map<String, String> instances, int days, MaintenanceWindow maintenance) {
    return new AuroraSpec(
        new PostgresVersion("15.15"),
        new AuroraClass("db.t4g.medium"),
        instances,
        days,
        new BackupWindow("03:00-04:00"),
        maintenance,
        KeyOwner.AWS,
        Optional.empty(),
        false,
        false,
        false);
  }
}
