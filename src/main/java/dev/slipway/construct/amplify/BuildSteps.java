package dev.slipway.construct.amplify;

import dev.slipway.construct.Json;
import dev.slipway.construct.Text;
import dev.slipway.spec.amplify.BundleSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Amplify does to build a bundle:
 * https://docs.aws.amazon.com/amplify/latest/userguide/yml-specification-syntax.html
 */
final class BuildSteps {
  private BuildSteps() {}

  /** The build specification as YAML. */
  static String yaml(BundleSpec spec) {
    List<String> prepare =
        Stream.concat(Stream.of("cd " + spec.folder()), spec.install().stream()).toList();
    List<String> cached = spec.cached().stream().map(path -> below(spec, path)).toList();
    return """
    version: 1
    frontend:
      phases:
        preBuild:
          commands:%s
        build:
          commands:%s
      artifacts:
        baseDirectory: %s
        files:
          - "**/*"
      cache:
        paths:%s
    """
        .formatted(
            list(8, prepare),
            list(8, spec.build()),
            text(below(spec, spec.output())),
            list(6, cached));
  }

  private static String below(BundleSpec spec, String path) {
    return spec.folder() + "/" + path;
  }

  private static String list(int indent, List<String> texts) {
    return texts.isEmpty()
        ? " []"
        : texts.stream()
            .map(text -> "\n" + " ".repeat(indent) + "- " + text(text))
            .collect(Collectors.joining());
  }

  /** Text in double quotes means the same in YAML as in JSON. */
  private static String text(String text) {
    return Json.text(Text.literal(text));
  }
}
