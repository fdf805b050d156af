package dev.slipway.operation.site;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told of a file. */
class PageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "assets/index-DiwrgTda.js", // Vite
        "assets/index-4-_Bq3x9.css",
        "static/js/main.4f3a2b1c.js.map", // Create React App
        "_next/static/chunks/117-9f2c4a7d1e0b3c58.js",
        "chunk-3KQZJ2XA.js", // esbuild, Angular
        "app.5d41402abc4b2a76b971.css" // webpack
      })
  @DisplayName("FIB-11 a file that carries a hash is kept for a year")
  void hashedFilesAreKept(String key) {
    assertThat(page(key).cacheControl()).isEqualTo("public, max-age=31536000, immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "about-4f3a2b1c.html",
        "favicon.ico",
        "service-worker.js",
        "images/beach-panorama.png",
        "og-image-1200x630.png",
        "shot-1280x720.png",
        "images/team-20261127.jpg",
        "robots.txt"
      })
  @DisplayName("FIB-11 pages, and whatever keeps its name, are asked for again")
  void othersAreAskedForAgain(String key) {
    assertThat(page(key).cacheControl()).isEqualTo("no-cache");
  }

  @Test
  void typesAreThoseOfTheEnding() {
    assertThat(page("a/b.HTML").contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page("a.mjs").contentType()).isEqualTo("text/javascript; charset=utf-8");
    assertThat(page("a.woff2").contentType()).isEqualTo("font/woff2");
    assertThat(page("LICENSE").contentType()).isEqualTo("application/octet-stream");
  }

  private static Page page(String key) {
    return new Page(key, Path.of(key));
  }
}
