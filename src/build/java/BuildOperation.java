import java.io.IOException;
import java.util.List;

/** Compiles what operates systems, which sees the program. */
final class BuildOperation {
  private BuildOperation() {}

  public static void main(String[] folders) throws IOException {
    Steps.tell(steps -> build(steps, folders));
  }

  static void build(Steps steps, String... folders) throws IOException {
    new Beside("src/operation/java", "operation-class-path", List.of("runtime"))
        .build(steps, folders);
  }
}
