package dev.slipway.operation.smoke;

import java.nio.file.Path;

/**
 * That connections stay open: the balancer waits for them, but only the application knows where.
 *
 * @param file that could say it
 */
record OpenConnections(Path file) implements Promise {
  @Override
  public String text() {
    return "WebSockets and streams stay open";
  }

  @Override
  public Answer ask(Way way) {
    return Answer.unknown(
        "say where, in " + file + ": \"websocket SERVICE PATH\", \"stream SERVICE PATH\"");
  }
}
