package dev.slipway.spec.alva;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.spec.rules.InvalidSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlvaAlarmsSpecTest {
  private static final AlarmSpec FIRST = new AlarmSpec(0, 60, 1);
  private static final FloorSpec NONE = new FloorSpec(1, 60, 3);

  @Test
  void severalPeopleMayBeTold() {
    var emails = List.of("ops@example.com", "dev@example.com");

    assertThat(alarms(emails).emails()).isEqualTo(emails);
  }

  @Test
  void somebodyIsTold() {
    assertThat(fault(List.of())).isEqualTo("emails must name at least one");
  }

  @Test
  void anAddressLooksLikeOne() {
    assertThat(fault(List.of("ops@example.com", "ops")))
        .isEqualTo("emails[1] must be an e-mail address, got 'ops'");
  }

  @ParameterizedTest
  @CsvSource({"ops@example.com", "Ops@Example.com", "ops@example-com.com", "ops.@example.com"})
  void nobodyIsToldTwice(String again) {
    var emails = List.of("ops@example.com", "dev@example.com", "ops@example.com.com", again);

    assertThat(fault(emails)).startsWith("emails[3] must differ from emails[");
    assertThat(fault(emails)).endsWith("] in more than case and punctuation, got '" + again + "'");
  }

  private static String fault(List<String> emails) {
    return assertThrows(InvalidSpec.class, () -> alarms(emails)).getMessage();
  }

  private static AlvaAlarmsSpec alarms(List<String> emails) {
    return new AlvaAlarmsSpec(emails, NONE, FIRST, NONE, FIRST);
  }
}
