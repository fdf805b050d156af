import java.io.IOException;
import java.util.List;

/** Compiles the tests, which see the program and what operates systems. */
final class BuildTests {
  private BuildTests() {}

  public static void main(String[] folders) throws IOException {
    Steps.tell(steps -> build(steps, folders));
  }

  static void build(Steps steps, String... folders) throws IOException {
    new Beside("src/test/java", "test-class-path", List.of("runtime", "operation"))
        .build(steps, folders);
  }
}
