package dev.slipway.construct.amplify;

import static com.google.common.truth.Truth.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "css",
        "mjs",
        "xml",
        "pdf",
        "wasm",
        "webmanifest",
        "jpeg",
        "avif",
        "woff2",
        "otf",
        "mp4",
        "webm",
        "vtt",
        "docx"
      })
  void noFileComesBackAsAPage(String ending) {
    assertThat(isPage("/files/a." + ending)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/map", "/a.pdfx", "/a.xpdf", "/a.js/b", "/index.html"})
  void anEndingIsWholeAndTheLast(String path) {
    assertThat(isPage(path)).isTrue();
  }

  @Test
  void thePatternIsNoLongerThanAmplifyTakes() {
    // https://docs.aws.amazon.com/amplify/latest/APIReference/API_CustomRule.html
    assertThat(Pages.PATHS.length()).isAtMost(2048);
  }

  private static boolean isPage(String path) {
    String pattern = Pages.PATHS.substring("</".length(), Pages.PATHS.length() - "/>".length());
    return Pattern.compile(pattern).matcher(path).find();
  }
}
