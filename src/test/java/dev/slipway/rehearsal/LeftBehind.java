package dev.slipway.rehearsal;

import dev.slipway.hcl.Main;
import dev.slipway.synthesis.StackModel;
import java.nio.file.Path;

/** A stack whose team leaves: its HCL takes the place of the JSON, and the state stays. */
final class LeftBehind {
  private LeftBehind() {}

  /** Plans what was applied from JSON from the printed HCL; then the JSON is back. */
  static Step replan(Terraform terraform) {
    Path folder = terraform.folder();
    Path json = folder.resolve("cdk.tf.json");
    String text = Files.text(json);
    var hcl = Main.files(StackModel.read(json));
    Files.delete(json);
    hcl.forEach((name, content) -> Files.write(folder.resolve(name), content));
    try {
      return terraform.replan().named("re-plan from HCL");
    } finally {
      hcl.keySet().forEach(name -> Files.delete(folder.resolve(name)));
      Files.write(json, text);
    }
  }
}
