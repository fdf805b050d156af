package dev.slipway.rules;

import static com.google.common.truth.Truth.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every construct has a test class of its name in the same package. */
class MirrorTest {
  @Test
  void everyConstructHasItsTest() {
    Stream<String> constructs =
        Constructs.in(House.CLASSES)
            .map(JavaClass::getName)
            .filter(name -> name.startsWith("dev.slipway.construct."));

    assertThat(withoutTest(constructs)).isEmpty();
  }

  @Test
  void aMissingTestIsFound() {
    Stream<String> classes = Stream.of("dev.slipway.rules.House", "dev.slipway.rules.Mirror");

    assertThat(withoutTest(classes)).containsExactly("dev.slipway.rules.House");
  }

  private static List<String> withoutTest(Stream<String> classes) {
    return classes.filter(name -> !exists(name + "Test")).toList();
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
