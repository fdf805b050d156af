package dev.slipway.spec.rds;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that a file says of its databases, and what is no such word. */
@DisplayName("ALL-12 words of a database")
class DatabaseWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "db.t3.medium",
        "db.t4g.large",
        "db.r6g.large",
        "db.r5.24xlarge",
        "db.r8gd.xlarge",
        "db.r7i.48xlarge",
        "db.x2g.16xlarge"
      })
  void classesThatAuroraHas(String text) {
    assertThat(new AuroraClass(text).toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "db.t4g.micro, '; there is db.t4g.medium or large (if AWS has it by now: ''newer"
        + " db.t4g.micro'')'",
    "db.m6g.large, '; did you mean db.r6g.large? (if AWS has it by now: ''newer db.m6g.large'')'",
    "r6g.large, ; did you mean db.r6g.large?",
    "'', ''"
  })
  void classesThatItHasNot(String text, String hint) {
    assertThat(refusal(AuroraClass::new, text))
        .isEqualTo(
            "must be an instance class that Aurora PostgreSQL has, got '" + text + "'" + hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"db.t3.micro", "db.m8gd.48xlarge", "db.r6i.32xlarge", "db.x2iedn.xlarge"})
  void classesThatRdsHas(String text) {
    assertThat(new PostgresClass(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"db.t3.micor", "db.t3micro", "t3.micro", "DB.T3.MICRO"})
  void classesThatRdsHasNot(String text) {
    assertThat(refusal(PostgresClass::new, text))
        .startsWith(
            "must be an instance class that RDS has for PostgreSQL, got '"
                + text
                + "'; did you mean db.t3.micro?");
  }

  @Test
  void aClassOfOldVersionsAlone() {
    assertThat(refusal(PostgresClass::new, "db.m4.large")).contains("got 'db.m4.large'");
  }

  @ParameterizedTest
  @CsvSource({
    "db.t3.medium, 7",
    "db.t4g.medium, 8",
    "db.t4g.large, 16",
    "db.r6g.large, 32",
    "db.r6g.xlarge, 64",
    "db.r6g.4xlarge, 256",
    "db.x2g.2xlarge, 268",
    "newer db.r9g.2xlarge, 128",
    "newer db.t5g.medium, 7"
  })
  void theDiskThatEachOfThemHasForItself(String text, int gib) {
    assertThat(new AuroraClass(text).localGib()).isEqualTo(gib);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3:00-04:00", "03:00", "24:00-25:00", "03:60-04:60", "03:00 - 04:00"})
  void noBackupWindows(String text) {
    assertThat(refusal(BackupWindow::new, text))
        .isEqualTo("must be two times of day in UTC such as '03:00-04:00', got '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"03:00-03:29", "23:50-00:10", "03:00-03:00"})
  void backupWindowsThatAreTooShort(String text) {
    assertThat(refusal(BackupWindow::new, text))
        .isEqualTo("must last at least 30 minutes, got '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"03:00-03:30", "23:45-00:15", "04:00-03:00"})
  void otherBackupWindowsAreTaken(String text) {
    assertThat(new BackupWindow(text).toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"05:00-06:00", "Sun:05:00-Sun:06:00", "sun:05:00-06:00", "sun:5-sun:6"})
  void noMaintenanceWindows(String text) {
    assertThat(refusal(MaintenanceWindow::new, text))
        .isEqualTo(
            "must be two times of the week in UTC such as 'sun:05:00-sun:06:00', got '"
                + text
                + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sun:05:00-sun:05:29", "sun:23:45-mon:00:14", "sun:05:00-sun:05:00"})
  void maintenanceWindowsThatAreTooShort(String text) {
    assertThat(refusal(MaintenanceWindow::new, text))
        .isEqualTo("must last at least 30 minutes, got '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "seventeen", "17.", "17.4.1", "v17", ""})
  void noVersions(String text) {
    assertThat(refusal(PostgresVersion::new, text))
        .isEqualTo("must be a PostgreSQL version such as '17', got '" + text + "'");
  }

  @Test
  void aMajorVersionFloats() {
    assertThat(new PostgresVersion("17").floats()).isTrue();
    assertThat(new PostgresVersion("15.15").floats()).isFalse();
    assertThat(new PostgresVersion("15.15").major()).isEqualTo(15);
  }

  @Test
  void slowStatements() {
    var fault = assertThrows(InvalidSpec.class, () -> new SlowStatementsSpec(0, 8)).getMessage();
    assertThat(fault).startsWith("milliseconds must be at least 1, got 0; logDays must be a ");
  }

  private static String refusal(Function<String, ?> word, String text) {
    return assertThrows(InvalidSpec.class, () -> word.apply(text)).getMessage().strip();
  }
}
