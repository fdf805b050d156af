package dev.slipway.runbooks;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.synthesis.FileTree;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about secrets names all that there are, and starts what there is anew. */
class RotationPageTest {
  private static final String PAGE = "docs/runbooks/rotation.md";
  private static final Pattern RESTART = Pattern.compile("`restart ([\\w-<>]+)((?: [\\w-<>]+)+)`");

  @Test
  void everySecretIsOnAPage() throws IOException {
    String page = text(PAGE) + text("docs/runbooks/ltt-rotation.md");
    for (JsonNode stack : stacks()) {
      String environment = stack.at("/provider/aws/0/default_tags/0/tags/environment").asText();
      for (JsonNode secret : stack.path("resource").path("aws_secretsmanager_secret")) {
        String name = secret.path("name").asText();
        boolean written =
            secret.path("description").asText().contains("written by the data set-up");
        boolean ofLtt = name.startsWith("ltt/");
        if (!(written && ofLtt)) { // of which its page speaks as logins and token
          String general =
              ofLtt
                  ? name.replaceFirst("^ltt/\\w+/", "")
                  : name.replace(environment, "<environment>");
          assertWithMessage(name).that(page.contains(name) || page.contains(general)).isTrue();
        }
      }
    }
  }

  @Test
  void whatIsStartedAnewIsThere() throws IOException {
    var there = new TreeSet<String>();
    for (JsonNode stack : stacks()) {
      stack
          .path("resource")
          .path("aws_ecs_cluster")
          .forEach(each -> there.add(each.path("name").asText()));
      stack
          .path("resource")
          .path("aws_ecs_service")
          .forEach(each -> there.add(each.path("name").asText()));
    }
    var started = new TreeSet<String>();
    RESTART
        .matcher(text(PAGE))
        .results()
        .forEach(
            found -> {
              for (String environment : List.of("dev", "prod")) {
                String line =
                    (found.group(1) + found.group(2)).replace("<environment>", environment);
                started.addAll(List.of(line.split(" ")));
              }
            });

    assertThat(started).hasSize(18);
    assertThat(there).containsAtLeastElementsIn(started);
  }

  private static List<JsonNode> stacks() throws IOException {
    List<JsonNode> stacks = new ArrayList<>();
    for (Path file : FileTree.files(Run.HOME.resolve("golden"))) {
      stacks.add(new ObjectMapper().readTree(Run.HOME.resolve("golden").resolve(file).toFile()));
    }
    return stacks;
  }

  private static String text(String page) throws IOException {
    return Files.readString(Run.HOME.resolve(page));
  }
}
