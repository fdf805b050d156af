package dev.slipway.spec.rules;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class CamelCaseTest {
  @Test
  void namesOfJavaBecomeWordsOfAFile() {
    assertThat(CamelCase.lower("AWS")).isEqualTo("aws");
    assertThat(CamelCase.lower("FARGATE_SPOT")).isEqualTo("fargateSpot");
    assertThat(CamelCase.lower("FromScratch")).isEqualTo("fromScratch");
  }

  @Test
  void idsBecomeWordsOfAws() {
    assertThat(CamelCase.upper("pdf_bucket")).isEqualTo("PdfBucket");
    assertThat(CamelCase.upper("files")).isEqualTo("Files");
  }
}
