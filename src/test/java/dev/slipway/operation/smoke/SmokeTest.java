package dev.slipway.operation.smoke;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.operation.Standing;
import dev.slipway.operation.Workplace;
import dev.slipway.testing.Command;
import dev.slipway.testing.RealStacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;

/** {@code scripts/smoke} on a stack that stands, with servers of this machine before it. */
@Tag("real")
class SmokeTest {
  private static final String STACK = "classla-dev";
  private static final String HOST = "api-dev.classla.example";

  @TempDir Path folder;

  @Test
  @DisplayName("CLA-10 what stands is asked for what it promises, a line each")
  void keptAndBroken() throws Exception {
    try (var work = new Workplace(folder, "111122223333", "us-east-1");
        var api = Web.saying(200, "text/plain", "well");
        var plain = Web.saying(301, "text/plain", "", "Location", "https://" + HOST + "/")) {
      String targets = targets(work);
      Standing.write(
          RealStacks.named(STACK), work.aws(), Map.of("backend_target_group_arn", targets));
      String[] words = {
        STACK,
        "--timeout",
        "0",
        "--at",
        api.at(HOST, "http://"::concat),
        "--at",
        plain.at(HOST + ":80", UnaryOperator.identity())
      };

      Command empty = work.run("smoke", words);
      assertThat(empty.out())
          .isEqualTo(
              """
              failed    backend is healthy: no task is there; scripts/status classla-dev says why
              ok        https://api-dev.classla.example/* reaches backend: 200 for /health
              ok        http://api-dev.classla.example leads to https: 301 to https://api-dev.classla.example/
              not asked WebSockets and streams stay open: say where, in environments/classla/smoke.txt: "websocket SERVICE PATH", "stream SERVICE PATH"

              classla-dev breaks 1 of 4 promises.
              """);
      assertThat(empty.exitCode()).isEqualTo(1);

      register(work, targets);
      try (var sockets = new Sockets(true)) {
        Files.writeString(
            work.project().resolve("environments/classla/smoke.txt"), "websocket backend /ws\n");
        words[4] = HOST + "=http://127.0.0.1:" + sockets.port();
        Command json = work.run("smoke", append(words, "--json"));
        assertThat(new JsonMapper().readTree(json.out()).at("/promises/3/result").asText())
            .isEqualTo("ok");
        assertThat(new JsonMapper().readTree(json.out()).at("/promises/0/why").asText())
            .isEqualTo("1 of 1 targets");
      }
    }
  }

  private static String[] append(String[] words, String word) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = word;
    return all;
  }

  private static String targets(Workplace work) {
    try (var ec2 = work.aws().client(Ec2Client.builder());
        var balancers = work.aws().client(ElasticLoadBalancingV2Client.builder())) {
      String vpc = ec2.describeVpcs().vpcs().get(0).vpcId();
      return balancers
          .createTargetGroup(
              ask -> ask.name("backend").targetType("ip").protocol("HTTP").port(3001).vpcId(vpc))
          .targetGroups()
          .get(0)
          .targetGroupArn();
    }
  }

  private static void register(Workplace work, String targets) {
    try (var balancers = work.aws().client(ElasticLoadBalancingV2Client.builder())) {
      balancers.registerTargets(
          ask ->
              ask.targetGroupArn(targets)
                  .targets(TargetDescription.builder().id("10.0.0.4").port(3001).build()));
    }
  }
}
