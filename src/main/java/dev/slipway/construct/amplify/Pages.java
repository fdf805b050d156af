package dev.slipway.construct.amplify;

/** Which requests are for pages, which the application itself draws, and which are for files. */
final class Pages {
  /**
   * The endings of files. Amplify does not look whether there is such a file: a path with one of
   * them is never a page, and with any other ending always, even where a file lies.
   *
   * <p>https://github.com/aws-amplify/amplify-hosting/issues/2915
   */
  private static final String FILES =
      """
      css js mjs map json xml txt csv pdf wasm webmanifest zip
      apng avif bmp gif ico jpeg jpg png svg webp
      eot otf ttf woff woff2
      aac flac m4a m4v mov mp3 mp4 oga ogg ogv srt vtt wav weba webm
      doc docx odp ods odt ppt pptx xls xlsx
      """;

  /**
   * The paths of pages, as Amplify writes a pattern:
   * https://docs.aws.amazon.com/amplify/latest/userguide/redirect-rewrite-examples.html
   */
  static final String PATHS =
      "</^[^.]+$|\\.(?!(%s)$)([^.]+$)/>".formatted(FILES.strip().replaceAll("\\s+", "|"));

  private Pages() {}
}
