package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.testing.Emulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.amplify.AmplifyClient;
import software.amazon.awssdk.services.amplify.model.BadRequestException;
import software.amazon.awssdk.services.amplify.model.SubDomainSetting;

/** The emulated AWS is as strict with the hosts of two apps as the real one. */
@Tag("rehearsal")
class SharedDomainTest {
  @Test
  @DisplayName("ALL-14 a host leads to one app, however it is made of domain and prefix")
  void aHostLeadsToOneApp() throws Exception {
    try (var aws = new Emulator();
        var dev = aws.client(AmplifyClient.builder());
        var prod = aws.in("us-east-1").client(AmplifyClient.builder())) {
      String first = app(dev);
      String second = app(prod);
      associate(dev, first, "example.com", "app");

      for (String[] same : new String[][] {{"example.com", "app"}, {"app.example.com", ""}}) {
        var refused =
            assertThrows(
                BadRequestException.class, () -> associate(prod, second, same[0], same[1]));
        assertThat(refused.awsErrorDetails().errorMessage())
            .isEqualTo(
                "One or more domains requested are already associated with another Amplify app:"
                    + " app.example.com");
      }
      associate(prod, second, "app-dev.example.com", "");
    }
  }

  private static String app(AmplifyClient amplify) {
    String id = amplify.createApp(request -> request.name("shop")).app().appId();
    amplify.createBranch(request -> request.appId(id).branchName("main"));
    return id;
  }

  private static void associate(AmplifyClient amplify, String app, String domain, String prefix) {
    amplify.createDomainAssociation(
        request ->
            request
                .appId(app)
                .domainName(domain)
                .subDomainSettings(
                    SubDomainSetting.builder().branchName("main").prefix(prefix).build()));
  }
}
