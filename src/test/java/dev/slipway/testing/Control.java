package dev.slipway.testing;

import static com.google.common.base.Preconditions.checkState;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** What an emulated AWS is told, or tells, beside what the real one would. */
record Control(URI endpoint) {
  /** Tells it something that a module of {@code emulator/} takes. */
  void tell(String what, Map<String, ?> said) {
    try {
      String json = new JsonMapper().writeValueAsString(said);
      send(request("/emulated/" + what).POST(BodyPublishers.ofString(json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String ask(String what) throws IOException, InterruptedException {
    return send(request(what));
  }

  private HttpRequest.Builder request(String what) {
    return HttpRequest.newBuilder(endpoint.resolve(what));
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    checkState(answer.statusCode() == 200, "%s: %s", answer.statusCode(), answer.body());
    return answer.body();
  }
}
