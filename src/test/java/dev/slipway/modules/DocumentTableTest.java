package dev.slipway.modules;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.slipway.hcl.HclReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page says of every input and output of the modules in LTT's document what it is here, and
 * what it names is there.
 */
class DocumentTableTest {
  private static final String HEAD = "| Call | In the document | Module | Here | Why |\n";
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  /** A row, with the call that it or a row above names. */
  private record Row(
      String call, boolean outputs, List<String> theirs, List<String> modules, List<String> ours) {}

  @Test
  void everyNameOfTheDocumentIsInTheTable() throws IOException {
    SetMultimap<String, String> document = LinkedHashMultimap.create();
    put(document, "ltt-networking", "vpc_id private_route_table private_cidrs database_cidrs azs");
    put(document, "ltt-networking", "reverse_proxy_sg_id > subnet_ids sg_ids");
    put(document, "ltt-networking", "> private_subnet_ids database_subnet_ids");
    put(document, "ltt-rds", "name_prefix vpc_id subnet_ids allowed_sg_ids instance_class");
    put(document, "ltt-rds", "allocated_storage multi_az db_names > endpoint port");
    put(document, "ltt-elasticache", "name_prefix vpc_id subnet_ids allowed_sg_ids node_type");
    put(document, "ltt-elasticache", "> endpoint port");
    put(document, "ltt-alb", "name_prefix vpc_id public_subnets proxy_sg_id routing_rules");
    put(document, "ltt-alb", "> sg_id alb_dns target_group_arns");
    put(document, "ltt-ecs", "name_prefix vpc_id private_subnets alb_sg_id backend_image");
    put(document, "ltt-ecs", "frontend_image cpu memory desired_count secret_arns env_vars");
    put(document, "ltt-ecs", "> sg_id backend_tg_arn frontend_tg_arn service_names cluster_arn");
    put(document, "ltt-ecr", "> repository_urls");
    put(document, "ltt-secrets", "> arns secret_arns");
    SetMultimap<String, String> table = LinkedHashMultimap.create();
    for (Row row : rows()) {
      row.theirs.forEach(name -> table.put(row.call, row.outputs ? "output " + name : name));
    }
    assertThat(table).containsExactlyEntriesIn(document);
  }

  /** Inputs, and behind {@code >} outputs. */
  private static void put(SetMultimap<String, String> document, String call, String names) {
    boolean outputs = false;
    for (String name : names.split(" ", -1)) {
      if (name.equals(">")) {
        outputs = true;
      } else {
        document.put(call, outputs ? "output " + name : name);
      }
    }
  }

  @Test
  void whatTheTableNamesIsThere() throws IOException {
    for (Row row : rows()) {
      assertWithMessage("%s has a module that has something, or neither", row)
          .that(row.ours.isEmpty())
          .isEqualTo(row.modules.isEmpty());
      for (String module : row.modules) {
        assertWithMessage("%s of %s", row.outputs ? "outputs" : "inputs", module)
            .that(names(module, row.outputs ? "output" : "variable"))
            .containsAtLeastElementsIn(row.ours);
      }
    }
  }

  private static Set<String> names(String module, String section) throws IOException {
    String text = Files.readString(Modules.HOME.resolve(module).resolve(section + "s.tf"));
    return HclReader.read(List.of(text))
        .path(section)
        .propertyStream()
        .map(each -> each.getKey())
        .collect(Collectors.toSet());
  }

  private static List<Row> rows() throws IOException {
    String page = Files.readString(Modules.HOME.resolve("README.md"));
    checkState(page.contains(HEAD), "no table begins with %s", HEAD);
    List<Row> rows = new ArrayList<>();
    String call = "";
    for (String line : page.substring(page.indexOf(HEAD) + HEAD.length()).split("\n", -1)) {
      if (!line.startsWith("|")) {
        break;
      }
      String[] cells = line.split("\\|", -1);
      if (!line.startsWith("|---")) {
        call = codes(cells[1]).stream().findFirst().orElse(call);
        List<String> theirs = codes(cells[2]);
        List<String> ours = cells[4].strip().equals("the same") ? theirs : codes(cells[4]);
        rows.add(
            new Row(call, cells[2].strip().startsWith("output"), theirs, codes(cells[3]), ours));
      }
    }
    return rows;
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map((MatchResult each) -> each.group(1)).toList();
  }
}
