package dev.slipway.operation.exec;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.operation.Program;
import dev.slipway.operation.Signals;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Session;

/**
 * AWS's program that speaks with a session, called as the AWS CLI calls it.
 *
 * <p>https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-install-plugin.html
 */
record SessionPlugin(Map<String, String> environment) {
  private static final String PROGRAM = "session-manager-plugin";
  private static final String MISSING =
      "AWS's "
          + PROGRAM
          + " is missing: install it (https://docs.aws.amazon.com/systems-manager/latest/userguide/"
          + "session-manager-working-with-install-plugin.html) and put it on PATH.";

  /**
   * The variable whose name stands for a session's token, which no list of processes shows then.
   */
  private static final String VARIABLE = "AWS_SSM_START_SESSION_RESPONSE";

  /** https://github.com/aws/aws-cli/blob/v2/awscli/customizations/sessionmanager.py */
  private static final Version LAST_WITHOUT_VARIABLE = Version.parse("1.2.497.0");

  /** Where it is; asked before a session begins that nobody could hold. */
  File find() {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> new File(folder, PROGRAM))
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(() -> new Trouble(MISSING));
  }

  /** Holds a session until its end; returns how the plugin ended. */
  int hold(File plugin, Session session, Account account, String target) {
    var json = new JsonMapper();
    String begun =
        json.createObjectNode()
            .put("SessionId", session.sessionId())
            .put("StreamUrl", session.streamUrl())
            .put("TokenValue", session.tokenValue())
            .toString();
    String asked = json.createObjectNode().put("Target", target).toString();
    String endpoint = "https://ssm." + account.region() + ".amazonaws.com";
    boolean secret = readsVariable(version(plugin));
    var builder =
        new ProcessBuilder(
                List.of(
                    plugin.getAbsolutePath(),
                    secret ? VARIABLE : begun,
                    account.region(),
                    "StartSession",
                    "",
                    asked,
                    endpoint))
            .inheritIO();
    builder.environment().putAll(environment);
    if (secret) {
      builder.environment().put(VARIABLE, begun);
    }
    return run(builder);
  }

  private String version(File plugin) {
    List<String> words = List.of(plugin.getAbsolutePath(), "--version");
    return new Program(Path.of("").toAbsolutePath(), environment).run(words, line -> {}).output();
  }

  /** Older ones take the token as a word alone. */
  static boolean readsVariable(String version) {
    String number = version.strip();
    return number.matches("\\d+(\\.\\d+){0,3}")
        && Version.parse(number).compareTo(LAST_WITHOUT_VARIABLE) > 0;
  }

  /** Ctrl-C and Ctrl-Z are the session's: the plugin hands them on to what runs there. */
  private static int run(ProcessBuilder builder) {
    var keys = Signals.take(number -> {}, "INT", "TSTP");
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new Trouble(MISSING, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted", e);
    } finally {
      keys.giveBack();
    }
  }
}
