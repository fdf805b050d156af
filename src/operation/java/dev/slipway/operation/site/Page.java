package dev.slipway.operation.site;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file of a build, and what a browser is told of it.
 *
 * @param key its path below the build, as a URL has it
 */
record Page(String key, Path file) {
  /**
   * What bundlers put before the ending: as many letters and digits as theirs are long, of which a
   * word of a language would not be one, nor the size of a picture.
   */
  private static final Pattern HASHED =
      Pattern.compile(
          ".+[.-](?!\\d+x\\d+\\.)(?=[^.]*[0-9]|[^.]+[A-Z])(?=[^.]*[A-Za-z])"
              + "(?:[\\w-]{8}|\\w{10}|\\w{12}|\\w{16}|\\w{20}|\\w{32})(?:\\.\\w+)+");

  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String JSON = "application/json";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("html", HTML),
          entry("htm", HTML),
          entry("js", SCRIPT),
          entry("mjs", SCRIPT),
          entry("css", "text/css; charset=utf-8"),
          entry("txt", "text/plain; charset=utf-8"),
          entry("xml", "application/xml"),
          entry("json", JSON),
          entry("map", JSON),
          entry("webmanifest", "application/manifest+json"),
          entry("wasm", "application/wasm"),
          entry("pdf", "application/pdf"),
          entry("svg", "image/svg+xml"),
          entry("png", "image/png"),
          entry("jpg", "image/jpeg"),
          entry("jpeg", "image/jpeg"),
          entry("gif", "image/gif"),
          entry("webp", "image/webp"),
          entry("avif", "image/avif"),
          entry("ico", "image/x-icon"),
          entry("woff", "font/woff"),
          entry("woff2", "font/woff2"),
          entry("ttf", "font/ttf"),
          entry("otf", "font/otf"),
          entry("mp3", "audio/mpeg"),
          entry("mp4", "video/mp4"),
          entry("webm", "video/webm"));

  /** Without one of its own, a browser takes it for what it is told here. */
  String contentType() {
    String ending = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  boolean isHtml() {
    return contentType().equals(HTML);
  }

  /** What has another name as soon as it holds something else never has to be asked for again. */
  boolean isHashed() {
    return !isHtml() && HASHED.matcher(key.substring(key.lastIndexOf('/') + 1)).matches();
  }

  String cacheControl() {
    return isHashed() ? "public, max-age=31536000, immutable" : "no-cache";
  }
}
