package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of where keys stand in a file. */
class KeyLinesTest {
  private static final KeyLines LINES =
      new KeyLines(
          """
          # a: comment
          target:
            account: "1"

            state: # the place
              key: a.tfstate
          ways:
            "app/one:two": { port: 1, hosts: [a, b] }
            a.b: 3
            a.b: 4
          last: 5
          """);

  @Test
  void aKeyStandsOnItsLine() {
    assertThat(LINES.of("target.account")).isEqualTo(3);
    assertThat(LINES.of("target.state.key")).isEqualTo(6);
    assertThat(LINES.of("ways.app/one:two")).isEqualTo(8);
    assertThat(LINES.of("last")).isEqualTo(11);
  }

  @Test
  void whatIsInBracesStandsOnTheirLine() {
    assertThat(LINES.of("ways.app/one:two.port")).isEqualTo(8);
    assertThat(LINES.of("ways.app/one:two.hosts[1]")).isEqualTo(8);
  }

  @Test
  void aMissingKeyIsMissedWhereThoseBesideItBegin() {
    assertThat(LINES.of("target.state.bucket")).isEqualTo(5);
    assertThat(LINES.of("first")).isEqualTo(2);
  }

  @Test
  void ofTwoAlikeTheLastIsSaid() {
    assertThat(LINES.of("ways.a.b")).isEqualTo(10);
  }
}
