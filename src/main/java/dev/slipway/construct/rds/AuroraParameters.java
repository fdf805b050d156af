package dev.slipway.construct.rds;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.rds_cluster_parameter_group.RdsClusterParameterGroup;
import com.hashicorp.cdktf.providers.aws.rds_cluster_parameter_group.RdsClusterParameterGroupParameter;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rds.AuroraSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a cluster works, where it would not work so by itself. */
final class AuroraParameters {
  private AuroraParameters() {}

  /** Name of the cluster's parameter group, which is made. */
  static String group(AuroraDatabase store, AuroraDatabase.Inputs in) {
    String family = AuroraDatabase.ENGINE + in.spec().engineVersion().major();
    return RdsClusterParameterGroup.Builder.create(store, silent("parameters"))
        .name(in.naming().of(Kind.PARAMETER_GROUP, family))
        .family(family)
        .description("How the database " + store.identifier() + " works")
        .parameter(list(values(in.spec())))
        // Another major version has another family, and the old group is in use until then.
        .lifecycle(TerraformResourceLifecycle.builder().createBeforeDestroy(true).build())
        .build()
        .getName();
  }

  private static Map<String, String> values(AuroraSpec spec) {
    Map<String, String> values = new LinkedHashMap<>();
    // From 17 on it is so by itself, and saying so once more would never settle:
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
    // https://github.com/hashicorp/terraform-provider-aws/issues/23335
    if (spec.engineVersion().major() < 17) {
      values.put("rds.force_ssl", "1");
    }
    spec.slowStatements()
        .ifPresent(
            slow -> values.put("log_min_duration_statement", String.valueOf(slow.milliseconds())));
    return values;
  }

  private static List<RdsClusterParameterGroupParameter> list(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            each ->
                RdsClusterParameterGroupParameter.builder()
                    .name(each.getKey())
                    .value(each.getValue())
                    .build())
        .toList();
  }
}
