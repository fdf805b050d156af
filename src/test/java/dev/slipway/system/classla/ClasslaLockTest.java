package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address lock around Classla's network: it may grow, but nothing of it is moved unasked. */
class ClasslaLockTest {
  private static final String LOCK = "classla/prod.addresses";
  private static final String FILE = "classla/prod.yaml";
  private static final String ENDPOINTS = "  endpoints: [s3, ecrApi, ecrDkr]\n";

  @TempDir Path home;
  private EditedEnvironments files;

  @BeforeEach
  void copy() {
    files = new EditedEnvironments(home);
  }

  @Test
  @DisplayName("CLA-02, ALL-05 a third zone only adds to what stands")
  void thirdZone() throws Exception {
    List<String> before = lock();
    files.edit(FILE, ENDPOINTS, zone("us-east-1c") + ENDPOINTS);

    assertThat(Run.synth(files.arguments("classla-prod")).err()).isEmpty();
    assertThat(added(before))
        .containsExactly(
            "aws_eip.vpc_nat_us_east_1c",
            "aws_nat_gateway.vpc_nat_us_east_1c",
            "aws_subnet.vpc_database_us_east_1c",
            "aws_subnet.vpc_private_us_east_1c",
            "aws_subnet.vpc_public_us_east_1c");
  }

  @Test
  @DisplayName("CLA-02, ALL-05 so does one that stands before the others and has no NAT gateway")
  void firstZone() throws Exception {
    List<String> before = lock();
    files.edit(FILE, "    us-east-1a: {", zone("us-east-1a") + "    us-east-1a: {");

    assertThat(Run.synth(files.arguments("classla-prod")).err()).isEmpty();
    assertThat(added(before))
        .containsExactly(
            "aws_subnet.vpc_database_us_east_1c",
            "aws_subnet.vpc_private_us_east_1c",
            "aws_subnet.vpc_public_us_east_1c");
  }

  @Test
  @DisplayName("CLA-02, ALL-05 another block for a zone would replace its subnet: refused")
  void movedBlock() {
    files.edit(FILE, "10.0.12.0/24", "10.0.13.0/24");
    SortedMap<String, String> before = EditedEnvironments.tree(home);
    Run run = Run.synth(files.arguments("classla-prod"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(text(run.err()))
        .isEqualTo(
            """
            environments/classla/prod.addresses: aws_subnet.vpc_private_us_east_1b changes its \
            identity: cidr_block was "10.0.12.0/24", is "10.0.13.0/24"
              to keep it, change that back (what only moved needs its own moved entry)
              if it may be destroyed with all that it holds: \
            scripts/synth classla-prod --accept-replacement aws_subnet.vpc_private_us_east_1b
            """);
    assertThat(EditedEnvironments.tree(home)).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "CLA-02, ALL-05 a NAT gateway that goes takes an address that others may have let in")
  void fewerNats() {
    files.edit(FILE, "natIn: us-east-1b", "natIn: us-east-1a");
    Run run = Run.synth(files.arguments("classla-prod"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(text(run.err()))
        .contains("environments/classla/prod.addresses: aws_eip.vpc_nat_us_east_1b is gone");
    assertThat(text(run.err()))
        .contains("scripts/synth classla-prod --accept-replacement aws_eip.vpc_nat_us_east_1b");
  }

  /** The entry of a third zone. */
  private static String zone(String natIn) {
    return """
        us-east-1c:
          publicBlock: 10.0.3.0/24
          privateBlock: 10.0.13.0/24
          databaseBlock: 10.0.23.0/24
          natIn: %s
    """
        .formatted(natIn);
  }

  /** The addresses that came, after a look that all others are as they were. */
  private List<String> added(List<String> before) throws Exception {
    List<String> after = new ArrayList<>(lock());
    assertThat(after).containsAtLeastElementsIn(before).inOrder();
    after.removeAll(before);
    return after.stream().map(line -> line.replaceFirst(" .*", "")).toList();
  }

  private String text(String message) {
    return message.replace(home + "/", "");
  }

  private List<String> lock() throws Exception {
    return Files.readAllLines(files.folder().resolve(LOCK));
  }
}
