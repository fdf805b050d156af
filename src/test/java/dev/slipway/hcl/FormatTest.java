package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Command;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.TerraformProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform would lay out nothing otherwise. */
@Tag("real")
class FormatTest {
  @TempDir Path folder;

  @Test
  void everyStackIsFormatted() throws Exception {
    for (StackModel stack : RealStacks.all()) {
      Printed.write(folder.resolve(stack.name()), Main.files(stack));
    }
    Command check = TerraformProgram.run(folder, "fmt", "-check", "-diff", "-recursive");
    assertWithMessage(check.out() + check.err()).that(check.exitCode()).isEqualTo(0);
  }

  @Test
  void anotherLayoutIsFound() throws Exception {
    Files.writeString(folder.resolve("main.tf"), "locals {\n  a = 1\n  bb = 2\n}\n");
    Command check = TerraformProgram.run(folder, "fmt", "-check", "-recursive");
    assertWithMessage(check.err()).that(check.exitCode()).isEqualTo(3);
  }
}
