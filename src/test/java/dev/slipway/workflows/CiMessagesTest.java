package dev.slipway.workflows;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/ci} tells GitHub and Slack, which a server on this machine stands in for. */
@Tag("real")
class CiMessagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ISSUE = "/repos/acme/shop/issues/7/comments";

  @TempDir Path folder;

  /** What was asked, with what was sent. */
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** What is answered; nothing to what is not there. */
  private final Map<String, String> answers = new HashMap<>();

  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    answers.put("GET " + ISSUE + "?per_page=100&page=1", "[]");
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void theFirstPlansOfAPullRequestBecomeAComment() throws Exception {
    Files.writeString(folder.resolve("ltt-prod.md"), "### ltt-prod\n\n    1 to change\n");

    comment();

    assertThat(asked)
        .containsExactly(
            "GET " + ISSUE + "?per_page=100&page=1 ",
            "POST "
                + ISSUE
                + " <!-- slipway: plans -->\n"
                + "## What would change\n\n"
                + "### ltt-prod\n\n"
                + "    1 to change")
        .inOrder();
  }

  @Test
  void thoseAfterThemGoIntoTheSame() throws Exception {
    answers.put(
        "GET " + ISSUE + "?per_page=100&page=1",
        "[{\"id\": 1, \"body\": \"Nice. <!-- slipway: plans -->\"}]");
    answers.put(
        "GET " + ISSUE + "?per_page=100&page=2",
        "[{\"id\": 2, \"body\": \"<!-- slipway: plans -->\\nOld.\"}]");

    comment();

    assertThat(asked)
        .contains(
            """
            PATCH /repos/acme/shop/issues/comments/2 <!-- slipway: plans -->
            ## What would change

            Nothing.\
            """);
    assertThat(asked.toString()).doesNotContain("POST");
  }

  @Test
  void whatIsTooLongForGithubIsCut() throws Exception {
    Files.writeString(folder.resolve("ltt-prod.md"), "0123456789".repeat(7_000));

    comment();

    assertThat(asked.get(1).length()).isLessThan(65_536);
    assertThat(asked.get(1)).endsWith("… and more: the logs of the plans have the rest.");
  }

  @Test
  void whatGithubRefusesIsAFault() throws Exception {
    answers.clear();

    assertThat(ci(Map.of(), "comment", folder.toString(), "7").exitCode()).isNotEqualTo(0);
  }

  @Test
  @DisplayName("H2O-08 Slack hears how a release ended")
  void slack() throws Exception {
    assertThat(told("success", "success", "success", ""))
        .startsWith("POST /hook abc runs in h2o-prod (prod): <");
    assertThat(told("success", "success", "skipped", "")).contains(" abc runs in ");
    assertThat(told("skipped", "failure", "", "")).contains(" abc could not be released to ");
    assertThat(told("failure", "skipped", "", "")).contains(" abc could not be built for ");
    assertThat(told("success", "cancelled", "", "")).contains(" abc was stopped on its way to ");
    assertThat(told("success", "failure", "failure", ""))
        .contains(" abc did not keep what it promises, and was taken back from h2o-prod");
    assertThat(told("success", "failure", "failure", "failure"))
        .contains(" abc did not keep what it promises, and could not be taken back from h2o-prod");
    assertThat(asked.get(0)).endsWith("<https://github.com/acme/shop/actions/runs/5|its log>");
  }

  @Test
  void withoutAChannelNobodyIsTold() throws Exception {
    Command said = ci(Map.of(), "notify");

    assertThat(said)
        .isEqualTo(new Command(0, "Nobody is told: there is no secret slack-webhook.\n", ""));
  }

  /** An address that whoever knows may write to. */
  @Test
  void theAddressStandsInNoLog() throws Exception {
    answers.clear();

    Command said = ci(Map.of("SLACK_WEBHOOK", address() + "/hook/secret"), "notify");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).endsWith("Slack took no message: see above.\n");
    assertThat(said.out() + said.err()).doesNotContain("secret");
  }

  private void comment() throws Exception {
    answers.put("POST " + ISSUE, "{}");
    answers.put("PATCH /repos/acme/shop/issues/comments/2", "{}");
    answers.putIfAbsent("GET " + ISSUE + "?per_page=100&page=2", "[]");
    Command said = ci(Map.of(), "comment", folder.toString(), "7");
    assertWithMessage(said.err()).that(said.exitCode()).isEqualTo(0);
  }

  /** The message of a release that ended like this. */
  private String told(String build, String release, String smoke, String back) throws Exception {
    answers.put("POST /hook", "ok");
    Command said =
        ci(
            Map.of(
                "SLACK_WEBHOOK",
                address() + "/hook",
                "BUILD",
                build,
                "RELEASE",
                release,
                "SMOKE",
                smoke,
                "ROLLBACK",
                back,
                "STACK",
                "h2o-prod",
                "ENVIRONMENT",
                "prod",
                "TAG",
                "abc"),
            "notify");
    assertWithMessage(said.err()).that(said.exitCode()).isEqualTo(0);
    return asked.get(asked.size() - 1);
  }

  private Command ci(Map<String, String> variables, String... words) throws Exception {
    var environment =
        new HashMap<>(
            Map.of(
                "PATH", TestTools.path(),
                "GITHUB_API_URL", address(),
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_RUN_ID", "5",
                "GITHUB_TOKEN", "a-token",
                "GITHUB_REPOSITORY", "acme/shop"));
    environment.putAll(variables);
    List<String> line = new ArrayList<>();
    line.add(Run.HOME.toAbsolutePath().resolve("scripts/ci").toString());
    line.addAll(List.of(words));
    return Command.run(folder, environment, line);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var body = sent.isEmpty() ? JSON.createObjectNode() : JSON.readTree(sent);
    asked.add(line + " " + body.path("body").asText() + body.path("text").asText());
    boolean allowed =
        line.contains("/hook")
            || "Bearer a-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] text = answers.getOrDefault(line, "").getBytes(UTF_8);
    exchange.sendResponseHeaders(
        allowed && answers.containsKey(line) ? 200 : 404, text.length == 0 ? -1 : text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }
}
