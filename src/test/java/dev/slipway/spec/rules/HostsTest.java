package dev.slipway.spec.rules;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
  @ParameterizedTest
  @CsvSource({
    "app.example.com, api.example.com, true",
    "example.com, api.dev.example.com, true",
    "app.example.com, api.example.org, false",
    "app.example.com, api.anexample.com, false",
    "app.school.co.uk, api.school.co.uk, true",
    "app.school.co.uk, api.other.co.uk, false",
    "main.d1.amplifyapp.com, api.example.com, false",
  })
  void aSiteIsWhatSomebodyRegistered(String one, String other, boolean isOne) {
    assertThat(Hosts.shareSite(one, other)).isEqualTo(isOne);
    assertThat(Hosts.shareSite(other, one)).isEqualTo(isOne);
  }
}
