package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.ecs.FargateSize;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class FargateTaskTest {
  private static final String REGISTRY = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/";
  private static final String DIGEST = "sha256:" + "0a".repeat(32);

  private static final StackModel STACK = stack(Tasks.PINNED);

  @Test
  void isAFargateTaskOfItsSize() {
    assertThat(STACK)
        .has("aws_ecs_task_definition.web")
        .has("family", "shop-dev-web")
        .has("requires_compatibilities", List.of("FARGATE"))
        .has("network_mode", "awsvpc")
        .has("cpu", "256")
        .has("memory", "512");
  }

  @Test
  void anOldRevisionStaysForARollback() {
    assertThat(STACK).only("aws_ecs_task_definition").has("skip_destroy", true);
  }

  @Test
  void runsAPinnedTagOrDigest() {
    assertThat(image(STACK)).isEqualTo(REGISTRY + "shop-web:v7");
    assertThat(image(stack(new ImageSpec.Pinned("shop-web", DIGEST))))
        .isEqualTo(REGISTRY + "shop-web@" + DIGEST);
  }

  @Test
  void startsWithATagWhereDeploymentsComeFromOutside() {
    assertThat(image(stack(Specs.OUTSIDE))).isEqualTo(REGISTRY + "shop-web:dev-latest");
  }

  @Test
  void runsTheTagThatAParameterHolds() {
    var stack = stack(new ImageSpec.Parameter("shop-web", "/shop/dev/web"));

    assertThat(stack).has("data.aws_ssm_parameter.web_image_tag").has("name", "/shop/dev/web");
    assertThat(image(stack))
        .isEqualTo(REGISTRY + "shop-web:${data.aws_ssm_parameter.web_image_tag.insecure_value}");
  }

  @Test
  void keepsItsLogAsLongAsTheFileSays() {
    assertThat(STACK)
        .has("aws_cloudwatch_log_group.web")
        .has("name", "/ecs/shop-dev-web")
        .has("retention_in_days", 30);
    assertThat(Tasks.containerAt(STACK, "web"))
        .has("logConfiguration.options.awslogs-group", "${aws_cloudwatch_log_group.web.name}");
  }

  @Test
  void oneRoleStartsItAndAnotherIsWhatItMayDo() {
    assertThat(STACK)
        .only("aws_ecs_task_definition")
        .has("execution_role_arn", "${aws_iam_role.web_execution.arn}")
        .has("task_role_arn", "${aws_iam_role.web_application.arn}");
    assertThat(STACK).has("aws_iam_role.web_execution").has("name", "shop-dev-web-execution");
    assertThat(STACK).has("aws_iam_role.web_application").has("name", "shop-dev-web-task");
  }

  @Test
  void waitsForItsRolesPermissions() {
    assertThat(STACK)
        .only("aws_ecs_task_definition")
        .has("depends_on", List.of("aws_iam_role_policy.web_execution"));
  }

  @Test
  void reachesHttpsAndNothingElse() {
    assertThat(STACK)
        .only("aws_vpc_security_group_egress_rule")
        .has("cidr_ipv4", "0.0.0.0/0")
        .has("from_port", 443)
        .has("to_port", 443);
    assertThat(STACK).doesNotHave("aws_vpc_security_group_ingress_rule");
  }

  @Test
  void anArrowOpensTheFarEndToThisTaskAlone() {
    var stack =
        Synthesized.synthScope(
            scope -> {
              var inputs = new SecurityGroup.Inputs(Specs.NAMING, "vpc-1", "A store");
              var store = new SecurityGroup(scope, "store", inputs);
              task(scope, Tasks.PINNED).reaches(new Endpoint("PostgreSQL", "host", 5432, store));
            });

    assertThat(stack)
        .only("aws_vpc_security_group_ingress_rule")
        .has("security_group_id", "${aws_security_group.store.id}")
        .has("referenced_security_group_id", "${aws_security_group.web.id}")
        .has("from_port", 5432);
  }

  @Test
  void itsFamilyNamesTheLatestRevision() {
    assertThat(STACK)
        .has("output.family")
        .has("value", "arn:aws:ecs:eu-west-1:111122223333:task-definition/shop-dev-web");
  }

  private static String image(StackModel stack) {
    return Tasks.containerAt(stack, "web").text("image").orElseThrow();
  }

  private static FargateTask task(Construct scope, ImageSpec image) {
    return new FargateTask(
        scope,
        "web",
        new FargateTask.Inputs(
            Specs.NAMING.below("web"),
            Tasks.cluster(scope),
            Tasks.container(image),
            List.of(),
            new FargateSize(256, 512),
            Specs.LOG,
            List.of()));
  }

  private static StackModel stack(ImageSpec image) {
    return Synthesized.synthScope(
        scope ->
            TerraformOutput.Builder.create(scope, "family")
                .value(task(scope, image).familyArn())
                .build());
  }
}
