package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.HarbourSpec;
import dev.slipway.spec.HarbourSpec.Callsign;
import dev.slipway.spec.HarbourSpec.Cargo;
import dev.slipway.spec.HarbourSpec.Crane;
import dev.slipway.spec.HarbourSpec.Light;
import dev.slipway.spec.MovedSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BindingTest {
  @TempDir Path home;

  @Test
  void everyKindOfKeyBinds() {
    HarbourSpec harbour = harbour(Harbours.YAML);
    assertThat(harbour.target().account()).isEqualTo("111111111111");
    assertThat(harbour.target().moved()).isEmpty();
    assertThat(harbour.name()).isEqualTo("Port of Testing");
    assertThat(harbour.berths()).isEqualTo(12);
    assertThat(harbour.tonnage()).isEqualTo(3_000_000_000L);
    assertThat(harbour.depth()).isEqualTo(7.5);
    assertThat(harbour.lit()).isTrue();
    assertThat(harbour.light()).isEqualTo(Light.GREEN_WHITE);
    assertThat(harbour.callsign()).isEqualTo(new Callsign("XRAY7"));
    assertThat(harbour.cargo()).isEqualTo(new Cargo.Container(40));
    assertThat(harbour.tugs()).hasValue(3);
  }

  @Test
  void listsAndMapsKeepTheOrderOfTheFile() {
    HarbourSpec harbour = harbour(Harbours.YAML);
    assertThat(harbour.pilots()).containsExactly("Ann", "Bob").inOrder();
    assertThat(harbour.cranes())
        .containsExactly("west.2", new Crane(40, 20), "east.1", new Crane(30, 10))
        .inOrder();
  }

  @Test
  @SuppressWarnings("DoNotCall") // That they throw is the point.
  void listsAndMapsCannotBeChanged() {
    List<String> pilots = harbour(Harbours.YAML).pilots();
    Map<String, Crane> cranes = harbour(Harbours.YAML).cranes();
    assertThrows(UnsupportedOperationException.class, () -> pilots.add("Eve"));
    assertThrows(UnsupportedOperationException.class, cranes::clear);
  }

  @Test
  void listsAndMapsMayBeEmpty() {
    assertThat(harbour(Harbours.yaml("[Ann, Bob]", "[]")).pilots()).isEmpty();
  }

  @Test
  void anOptionalKeyMayBeAbsent() {
    assertThat(harbour(Harbours.yaml("tugs: 3\n", "")).tugs()).isEmpty();
  }

  @Test
  void anOptionalKeyMayHoldAList() {
    String moved = "  moved:\n    - {from: aws_db_instance.a, to: aws_db_instance.b}\nname:";
    assertThat(harbour(Harbours.yaml("name:", moved)).target().moved())
        .hasValue(List.of(new MovedSpec("aws_db_instance.a", "aws_db_instance.b")));
  }

  @Test
  void aWholeNumberIsANumber() {
    assertThat(harbour(Harbours.yaml("7.5", "7")).depth()).isEqualTo(7.0);
  }

  @Test
  void aChoiceWithoutKeysIsWrittenAsAnEmptyMapping() {
    String yaml = Harbours.yaml("  container:\n    size: 40\n", "  passengers: {}\n");
    assertThat(harbour(yaml).cargo()).isEqualTo(new Cargo.Passengers());
  }

  @Test
  void yesAndAQuotedNumberAreText() {
    assertThat(harbour(Harbours.yaml("Port of Testing", "yes")).name()).isEqualTo("yes");
    assertThat(harbour(Harbours.yaml("Port of Testing", "'12'")).name()).isEqualTo("12");
  }

  @Test
  void commentsDocumentStartAndByteOrderMarkDoNotMatter() {
    assertThat(harbour("\uFEFF# yaml-language-server: …\n---\n" + Harbours.YAML).berths())
        .isEqualTo(12);
  }

  @Test
  void anExceptionOfARecordItselfIsABugAndNamesItsPlace() {
    String yaml = Harbours.yaml("reach: 30", "reach: 13");
    var thrown = assertThrows(IllegalStateException.class, () -> harbour(yaml));
    assertThat(thrown)
        .hasMessageThat()
        .endsWith("/environments/harbour/prod.yaml:16, cranes.east.1");
    assertThat(thrown).hasMessageThat().startsWith("Crane cannot be made from ");
    assertThat(thrown).hasCauseThat().hasMessageThat().isEqualTo("superstition");
  }

  private HarbourSpec harbour(String yaml) {
    return (HarbourSpec) new Harbours(home).specOf(yaml);
  }
}
