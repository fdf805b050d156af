package dev.slipway.runbooks;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.synthesis.FileTree;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the page that restores databases says of them. */
class RestorePageTest {
  @Test
  @DisplayName("FIB-10 it names every database that there is, with the days that it keeps")
  void databases() throws IOException {
    Map<String, String> there = new TreeMap<>();
    for (Path file : FileTree.files(Run.HOME.resolve("golden"))) {
      String stack = file.toString().replace(".tf.json", "").replace('/', '-');
      Path golden = Run.HOME.resolve("golden").resolve(file);
      JsonNode resources = new ObjectMapper().readTree(golden.toFile()).path("resource");
      for (JsonNode each : resources.path("aws_db_instance")) {
        there.put(stack, each.path("identifier").asText() + " instance " + days(each));
      }
      for (JsonNode each : resources.path("aws_rds_cluster")) {
        there.put(stack, each.path("cluster_identifier").asText() + " cluster " + days(each));
      }
    }

    assertThat(RestorePage.databases()).isEqualTo(there);
  }

  private static int days(JsonNode database) {
    return database.path("backup_retention_period").asInt();
  }
}
