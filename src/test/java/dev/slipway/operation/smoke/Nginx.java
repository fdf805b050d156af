package dev.slipway.operation.smoke;

import dev.slipway.testing.Children;
import dev.slipway.testing.Command;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real nginx with some server blocks. */
final class Nginx implements AutoCloseable {
  private static final String AROUND =
      """
      daemon off;
      pid nginx.pid;
      error_log stderr notice;
      events {}
      http {
        access_log off;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        limit_req_zone $binary_remote_addr zone=general:1m rate=100r/s;
        include blocks.conf;
      }
      """;

  private final Process server;

  private Nginx(Process server) {
    this.server = server;
  }

  /** What {@code nginx -t} says. */
  static Command check(Path folder, String blocks) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("nginx.conf"), AROUND);
    Files.writeString(folder.resolve("blocks.conf"), blocks);
    return Command.run(folder, Map.of(), words(folder, "-t"));
  }

  static Nginx start(Path folder, String blocks) throws IOException, InterruptedException {
    Command checked = check(folder, blocks);
    if (checked.exitCode() != 0) {
      throw new IllegalStateException(checked.err());
    }
    return new Nginx(
        Children.start(
            new ProcessBuilder(words(folder))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())));
  }

  private static List<String> words(Path folder, String... more) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(TestTools.nginx(), "-p", folder.toString(), "-e", "stderr"));
    words.addAll(List.of("-c", folder.resolve("nginx.conf").toString()));
    words.addAll(List.of(more));
    return words;
  }

  @Override
  public void close() {
    Children.stop(server);
  }
}
