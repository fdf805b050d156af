package dev.slipway.operation.smoke;

import dev.slipway.operation.Pace;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;

/**
 * Asks until a promise is kept, or there is no time left: targets may still be warming up.
 *
 * @param end of all the time that there is; each is asked once at least
 */
record Asking(Way way, Instant end) {
  static Asking lasting(Way way, int seconds) {
    return new Asking(way, Instant.now().plus(Duration.ofSeconds(seconds)));
  }

  Answer of(Promise promise) {
    var pace = new Pace();
    while (true) {
      Answer answer = once(promise);
      if (!answer.isFailed() || Instant.now().isAfter(end)) {
        return answer;
      }
      pace.next();
    }
  }

  private Answer once(Promise promise) {
    try {
      return promise.ask(way);
    } catch (UnknownHostException e) {
      return Answer.failed(
          "nobody knows the host " + e.getMessage(),
          "--at HOST=ADDRESS asks before its record is there");
    } catch (ConnectException e) {
      return Answer.failed("nothing listens there", "see where the host's record leads");
    } catch (SocketTimeoutException e) {
      return Answer.failed(
          "no answer within " + way.seconds() + " s", "see who may come there, and from where");
    } catch (SSLException e) {
      return Answer.failed("TLS fails: " + e.getMessage(), "see whose certificate that is");
    } catch (IOException e) {
      return Answer.failed(e.getMessage(), "see what stands before the service");
    }
  }
}
