package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of costs has what the stacks have, and counts it right. */
class ClasslaCostsTest {
  private static final Pattern TYPE = Pattern.compile("`(aws_\\w+)`");
  private static final BigDecimal HOURS = new BigDecimal(730);

  /** What AWS takes nothing for. */
  private static final Pattern FREE =
      Pattern.compile(
          "aws_(acm_.*|appautoscaling_.*|iam_.*|route.*|.*security_group.*|subnet|vpc"
              + "|internet_gateway|vpc_endpoint_route_table_association|lb_.*|ecs_cluster"
              + "|cloudwatch_event_.*|ecr_.*_policy|s3_bucket_.*|sns_topic_.*|amplify_(branch|domain_.*))");

  @Test
  @DisplayName("CLA-10 every resource that costs is on the page")
  void namesWhatCosts() throws IOException {
    Set<String> said = new TreeSet<>();
    TYPE.matcher(page()).results().forEach(found -> said.add(found.group(1)));
    Set<String> made = new TreeSet<>();
    Stream.of("classla-prod", "classla-dev")
        .flatMap(stack -> Documents.stack(stack).resources().stream())
        .map(Block::type)
        .filter(type -> !FREE.matcher(type).matches())
        .forEach(made::add);

    assertThat(said).isEqualTo(made);
  }

  @ParameterizedTest
  @CsvSource({"classla-prod, 4", "classla-dev, 6"})
  @DisplayName("CLA-10 the cost table counts what the stack has, and adds up")
  void addsUp(String name, int column) throws IOException {
    StackModel stack = Documents.stack(name);
    BigDecimal sum = BigDecimal.ZERO;
    List<String[]> rows = rows();
    assertThat(rows).hasSize(10);
    for (String[] row : rows.subList(0, 9)) {
      assertWithMessage(row[1]).that(row[column]).isEqualTo(Integer.toString(count(stack, row)));
      BigDecimal month = new BigDecimal(row[column]).multiply(price(row[3]));
      assertWithMessage(row[1])
          .that(row[column + 1])
          .isEqualTo(month.setScale(2, RoundingMode.HALF_UP).toString());
      sum = sum.add(new BigDecimal(row[column + 1]));
    }
    assertThat(rows.get(9)[column + 1]).isEqualTo("**" + sum + "**");
  }

  @Test
  @DisplayName("CLA-10 a task costs what its size does")
  void theTask() throws IOException {
    for (String name : List.of("classla-prod", "classla-dev")) {
      var task =
          Documents.stack(name).resources("aws_ecs_task_definition").stream()
              .filter(each -> each.name().equals("backend"))
              .findFirst()
              .orElseThrow()
              .body();
      assertThat(task.text("cpu")).hasValue("512");
      assertThat(task.text("memory")).hasValue("1024");
    }
    BigDecimal half = new BigDecimal("0.04048").divide(new BigDecimal(2));
    assertThat(price(rows().get(0)[3]))
        .isEqualTo(half.add(new BigDecimal("0.004445")).multiply(HOURS));
  }

  /** An endpoint counts in each of its zones, and so do the balancer's addresses. */
  private static int count(StackModel stack, String[] row) {
    String type = row[2].replace("`", "");
    return switch (row[1]) {
      case "its public addresses, one in each zone" ->
          stack.resources(type).get(0).body().texts("subnets").size();
      case "interface endpoints, in each zone" ->
          stack.resources(type).stream()
              .mapToInt(each -> each.body().texts("subnet_ids").size())
              .sum();
      default -> stack.resources(type).size();
    };
  }

  /** Of a month. */
  private static BigDecimal price(String words) {
    String[] price = words.split(" an? ", 2);
    return price[1].equals("hour")
        ? new BigDecimal(price[0]).multiply(HOURS)
        : new BigDecimal(price[0]);
  }

  /** Those of the table below its head, each from its second cell on. */
  private static List<String[]> rows() throws IOException {
    List<String[]> rows = new ArrayList<>();
    page()
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
        .forEach(line -> rows.add(line.split(" *\\| *", -1)));
    return rows;
  }

  private static String page() throws IOException {
    return Files.readString(Run.HOME.resolve("docs/costs.md"));
  }
}
