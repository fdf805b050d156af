package dev.slipway.modules;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Command;
import dev.slipway.testing.TerraformProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page leads a newcomer to a module that works, in a folder that is none of ours. */
class ModulesPageTest {
  private static final String SOURCE = "../slipway/modules";

  @Test
  void everyModuleIsOnThePage() throws IOException {
    String page = Files.readString(Modules.HOME.resolve("README.md"));
    for (String name : Modules.names()) {
      assertThat(page).contains("| [" + name + "](" + name + "/README.md) |");
    }
  }

  @Test
  @Tag("real")
  void theTenLinesAreATerraformRoot(@TempDir Path folder) throws Exception {
    String page = Files.readString(Modules.HOME.resolve("README.md"));
    String hcl =
        page.substring(page.indexOf("```hcl\n") + 7, page.indexOf("```\n\n    terraform init"));
    assertThat(hcl.lines().filter(line -> !line.isBlank()).count()).isAtMost(10);
    assertThat(hcl).contains(SOURCE);
    Files.writeString(folder.resolve("main.tf"), hcl.replace(SOURCE, Modules.HOME.toString()));
    for (String verb : new String[] {"init", "validate"}) {
      Command done = TerraformProgram.run(folder, verb, "-no-color");
      assertWithMessage("terraform %s: %s%s", verb, done.out(), done.err())
          .that(done.exitCode())
          .isEqualTo(0);
    }
  }
}
