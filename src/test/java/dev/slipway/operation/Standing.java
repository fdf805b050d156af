package dev.slipway.operation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.operation.fleet.StateFile;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Emulator;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A stack that stands as far as its outputs say it: its state lies where Terraform puts it. */
public final class Standing {
  private Standing() {}

  /**
   * Writes that state.
   *
   * @param outputs of which only AWS knows what they say; others say what the stack says already
   */
  public static void write(StackModel stack, Emulator aws, Map<String, String> outputs) {
    ObjectNode state = new JsonMapper().createObjectNode().put("version", 4).put("serial", 1);
    ObjectNode all = state.putObject("outputs");
    for (var each : stack.outputs()) {
      if (!each.body().at("value").toString().contains("${")) {
        all.putObject(each.name()).set("value", each.body().at("value"));
      }
    }
    outputs.forEach((name, value) -> all.putObject(name).put("value", value));
    state.putArray("resources");
    var file = StateFile.of(stack);
    try (var s3 = aws.in(file.region()).client(S3Client.builder().forcePathStyle(true))) {
      s3.createBucket(ask -> ask.bucket(file.bucket()));
      s3.putObject(
          ask -> ask.bucket(file.bucket()).key(file.key()),
          RequestBody.fromString(state.toString()));
    }
  }
}
