package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final StackModel STACK =
      StackModel.parse(
          "shop-dev",
          """
          {"resource": {
            "aws_ecs_service": {"web": {}, "search": {}},
            "aws_cloudwatch_metric_alarm": {"alarms_shop_dev_search_cpu": {}, "research": {}}},
          "output": {"search_service_name": {}, "web_service_name": {}}}
          """);

  @Test
  void everyStackIsThere() {
    assertThat(Documents.stacks().stream().map(StackModel::name))
        .containsExactlyElementsIn(Documents.STACKS);
  }

  @Test
  void whatIsNotNamedGoesWithAllThatIsItsOwn() {
    StackModel reduced = Documents.reduced(STACK, "web");

    assertThat(
            Stream.concat(reduced.resources().stream(), reduced.outputs().stream())
                .map(Block::name))
        .containsExactly("web", "research", "web_service_name");
  }

  @Test
  void aStackWithoutFurtherServicesIsAsItIs() {
    assertThat(Documents.reduced(STACK, "web|search")).isSameInstanceAs(STACK);
  }
}
