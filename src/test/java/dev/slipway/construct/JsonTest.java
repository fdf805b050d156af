package dev.slipway.construct;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void sortsKeysAtEveryDepth() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("b", List.of(new LinkedHashMap<>(Map.of("y", 1, "x", true))));
    document.put("a", "text");

    assertThat(Json.text(document)).isEqualTo("{\"a\":\"text\",\"b\":[{\"x\":true,\"y\":1}]}");
  }

  @Test
  void keepsTheOrderOfLists() {
    assertThat(Json.text(List.of("b", "a"))).isEqualTo("[\"b\",\"a\"]");
  }

  @Test
  void referencesStandInTextAsTheyAre() {
    assertThat(Json.text(Map.of("arn", "${aws_lb.alb.arn}")))
        .isEqualTo("{\"arn\":\"${aws_lb.alb.arn}\"}");
  }

  @Test
  void escapesWhatJsonencodeOfTerraformDoes() {
    assertThat(Json.text(List.of("a => b && c < d")))
        .isEqualTo("[\"a =\\u003e b \\u0026\\u0026 c \\u003c d\"]");
  }

  @Test
  void refusesWhatIsNoDocument() {
    assertThrows(UncheckedIOException.class, () -> Json.text(new Object()));
  }
}
