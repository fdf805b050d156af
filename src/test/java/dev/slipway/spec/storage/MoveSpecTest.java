package dev.slipway.spec.storage;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.spec.storage.StorageClass.DEEP_ARCHIVE;
import static dev.slipway.spec.storage.StorageClass.GLACIER;
import static dev.slipway.spec.storage.StorageClass.GLACIER_IR;
import static dev.slipway.spec.storage.StorageClass.INTELLIGENT_TIERING;
import static dev.slipway.spec.storage.StorageClass.ONEZONE_IA;
import static dev.slipway.spec.storage.StorageClass.STANDARD_IA;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MoveSpecTest {
  @Test
  @DisplayName("ALL-12 nothing moves to infrequent access before it is a month old")
  void movesToInfrequentAccessAfterAMonth() {
    assertThat(new MoveSpec(STANDARD_IA, 30).days()).isEqualTo(30);
    assertThat(new MoveSpec(GLACIER_IR, 0).days()).isEqualTo(0);
    assertThat(fault(() -> new MoveSpec(STANDARD_IA, 29)))
        .isEqualTo("days must be at least 30, which is when S3 moves to standardIa, got 29");
    assertThat(fault(() -> new MoveSpec(ONEZONE_IA, 0)))
        .isEqualTo("days must be at least 30, which is when S3 moves to onezoneIa, got 0");
    assertThat(fault(() -> new MoveSpec(GLACIER, -1)))
        .isEqualTo("days must be at least 0, which is when S3 moves to glacier, got -1");
  }

  @Test
  @DisplayName("ALL-12 storage grows cheaper with every step")
  void movesDownwards() {
    assertThat(
            ages(
                    new MoveSpec(STANDARD_IA, 30),
                    new MoveSpec(INTELLIGENT_TIERING, 60),
                    new MoveSpec(GLACIER_IR, 61),
                    new MoveSpec(GLACIER, 90),
                    new MoveSpec(DEEP_ARCHIVE, 180))
                .moves())
        .hasSize(5);
    assertThat(fault(() -> ages(new MoveSpec(GLACIER, 30), new MoveSpec(STANDARD_IA, 60))))
        .isEqualTo("moves[1].to must be a class that S3 moves to from glacier, got 'standardIa'");
    assertThat(fault(() -> ages(new MoveSpec(ONEZONE_IA, 30), new MoveSpec(GLACIER_IR, 60))))
        .isEqualTo("moves[1].to must be a class that S3 moves to from onezoneIa, got 'glacierIr'");
  }

  @Test
  @DisplayName("ALL-12 what is in infrequent access stays there for a month")
  void staysInInfrequentAccess() {
    assertThat(fault(() -> ages(new MoveSpec(STANDARD_IA, 30), new MoveSpec(GLACIER, 59))))
        .isEqualTo("moves[1].days must be at least 60, since it moves to standardIa at 30, got 59");
    assertThat(fault(() -> ages(new MoveSpec(GLACIER_IR, 30), new MoveSpec(GLACIER, 30))))
        .isEqualTo("moves[1].days must be at least 31, since it moves to glacierIr at 30, got 30");
  }

  @Test
  @DisplayName("ALL-12 nothing is deleted before it has moved")
  void expiresLast() {
    var moves = List.of(new MoveSpec(GLACIER_IR, 90));
    assertThat(fault(() -> new AgesSpec(moves, Optional.of(90))))
        .isEqualTo("expireDays must be above 90, the last age, got 90");
    assertThat(fault(() -> new OldVersionsSpec(moves, 30)))
        .isEqualTo("expireDays must be above 90, the last age, got 30");
    assertThat(fault(() -> new OldVersionsSpec(List.of(), 0)))
        .isEqualTo("expireDays must be above 0, the last age, got 0");
  }

  private static AgesSpec ages(MoveSpec... moves) {
    return new AgesSpec(List.of(moves), Optional.empty());
  }

  private static String fault(Executable making) {
    return assertThrows(InvalidSpec.class, making).getMessage();
  }
}
