package dev.slipway.modules;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of each module's page are those of its files. */
class InterfaceTest {
  private static final boolean RENEW = Boolean.getBoolean("slipway.renew");

  static List<String> names() throws IOException {
    return Modules.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theTablesAreFresh(String name) throws IOException {
    var module = new Interface(name);
    String fresh = module.fresh();
    if (RENEW) {
      Files.writeString(module.page(), fresh);
    }
    assertWithMessage("./mvnw test -Dslipway.renew=true -Dtest=InterfaceTest writes %s", name)
        .that(Files.readString(module.page()))
        .isEqualTo(fresh);
  }
}
