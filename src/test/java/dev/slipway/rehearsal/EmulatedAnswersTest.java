package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.testing.Emulator;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The emulated AWS as a server: whose answer gets lost may ask again, and nobody waits for long.
 */
@Tag("real")
class EmulatedAnswersTest {
  private static final String SCOPE =
      "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/%s/aws4_request, Signature=none";
  private static final String KEY = "{'LockID': {'S': 'stack'}}";
  private static final String TAKE =
      "{'TableName': 'locks', 'Item': %s, 'ConditionExpression': 'attribute_not_exists(LockID)'}"
          .formatted(KEY);
  private static final String GIVE_BACK = "{'TableName': 'locks', 'Key': %s}".formatted(KEY);

  private static Emulator aws;

  @BeforeAll
  static void start() throws Exception {
    aws = new Emulator();
    String table =
        """
        {'TableName': 'locks', 'BillingMode': 'PAY_PER_REQUEST',
         'AttributeDefinitions': [{'AttributeName': 'LockID', 'AttributeType': 'S'}],
         'KeySchema': [{'AttributeName': 'LockID', 'KeyType': 'HASH'}]}
        """;
    assertThat(asked("CreateTable", table, "table")).isEqualTo("200");
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @Test
  void aLockIsTakenOnceHoweverOftenOneCallIsTried() throws Exception {
    assertThat(asked("PutItem", TAKE, "mine")).isEqualTo("200");
    assertThat(asked("PutItem", TAKE, "mine")).isEqualTo("200");
    assertThat(asked("PutItem", TAKE, "another's")).isEqualTo("400 ConditionalCheckFailed");

    assertThat(asked("DeleteItem", GIVE_BACK, "mine, done")).isEqualTo("200");
    // What was refused is tried anew.
    assertThat(asked("PutItem", TAKE, "another's")).isEqualTo("200");
    assertThat(asked("PutItem", TAKE, "mine, later")).isEqualTo("400 ConditionalCheckFailed");
    assertThat(asked("DeleteItem", GIVE_BACK, "another's, done")).isEqualTo("200");
  }

  @Test
  void whoSendsSlowlyKeepsNobodyElseWaiting() throws Exception {
    URI endpoint = aws.endpoint();
    try (var slow = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String head =
          "PUT /bucket/key HTTP/1.1\r\nHost: s3\r\nAuthorization: %s\r\nContent-Length: 9\r\n\r\n";
      slow.getOutputStream()
          .write((head.formatted(SCOPE.formatted("s3")) + "half").getBytes(UTF_8));

      assertThat(asked("ListTables", "{}", "tables")).isEqualTo("200");

      slow.getOutputStream().write("whole".getBytes(UTF_8));
      assertThat(new String(slow.getInputStream().readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 404");
    }
  }

  /** What DynamoDB says: a status, and the kind of what it objects to. */
  private static String asked(String action, String json, String call)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(aws.endpoint())
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", SCOPE.formatted("dynamodb"))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810." + action)
            .header("Amz-Sdk-Invocation-Id", call)
            .POST(BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return answer.statusCode()
        + (answer.body().contains("ConditionalCheckFailed") ? " ConditionalCheckFailed" : "");
  }
}
