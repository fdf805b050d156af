package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.ecs_task_definition.EcsTaskDefinition;
import com.hashicorp.cdktf.providers.aws.ecs_task_definition.EcsTaskDefinitionRuntimePlatform;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.ecs.LogGroups.LogGroup;
import dev.slipway.construct.identity.Role;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.construct.schedule.ScheduledTask;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.ecs.FargateSize;
import dev.slipway.spec.ecs.LogSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.constructs.Construct;

/** What a task runs, as whom, and what it may reach: out of the box, HTTPS and nothing else. */
public final class FargateTask extends Part {
  /**
   * What runs where.
   *
   * @param sidecars what stands beside the container
   * @param permissions what the application itself may do
   */
  public record Inputs(
      Naming naming,
      Cluster cluster,
      Container container,
      List<Sidecar> sidecars,
      FargateSize size,
      LogSpec logs,
      List<Statement> permissions) {}

  private static final int HTTPS = 443;

  private final Inputs in;
  private final TargetSpec target;
  private final String family;
  private final SecurityGroup group;
  private final LogGroup log;
  private final Role executionRole;
  private final Role role;
  private final List<Statement> permissions;
  private final EcsTaskDefinition definition;
  private final String arn;

  public FargateTask(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    target = in.cluster().target();
    family = in.naming().of(Kind.ECS);
    group = newGroup();
    in.cluster().network().waysOut().forEach(way -> group.leavesBy(way, HTTPS, "HTTPS"));
    log = log();
    executionRole = executionRole();
    permissions = new ArrayList<>(in.permissions());
    in.sidecars().forEach(each -> permissions.addAll(each.permissions()));
    role = role();
    definition = definition();
    waitForGrants();
    arn = definition.getArn();
  }

  /** Draws one arrow of the system's diagram. */
  public void reaches(Endpoint end) {
    group.reaches(end.group(), end.port(), end.protocol());
  }

  /** Draws the arrow from what the application calls in AWS: it may do this, too. */
  public void may(Statement statement) {
    permissions.add(statement);
    role.permit(TaskPermissions.toRun(in.container(), permissions));
    waitForGrants();
  }

  /** How it is started by the clock; without a command it runs what its revision says. */
  ScheduledTask.Launch launch(List<String> command) {
    var cluster = in.cluster();
    return new ScheduledTask.Launch(
        cluster.arn(),
        familyArn(),
        roleArns(),
        cluster.network().privateSubnets().ids(),
        group.id(),
        in.container().name(),
        command);
  }

  /** What somebody who starts or redeploys the task has to know. */
  List<Output> outputs(String what) {
    return List.of(
        new Output(what + "_task_family", "Family of the task definition", family),
        new Output(what + "_task_definition_arn", "Revision that Terraform registered", arn),
        new Output(what + "_security_group_id", "What the task may reach", group.id()));
  }

  public SecurityGroup group() {
    return group;
  }

  /** Name of the log group that it writes to. */
  public String logGroup() {
    return log.name();
  }

  /** The same as it is called, whatever Terraform knows. */
  String logGroupName() {
    return in.logs().group().orElseGet(() -> "/ecs/" + in.naming().of(Kind.LOG_GROUP));
  }

  /** The revision that Terraform registered. */
  public String arn() {
    return arn;
  }

  /** The same, to be used inside an expression. */
  String arnReference() {
    return Ids.reference(EcsTaskDefinition.TF_RESOURCE_TYPE, this, MAIN) + ".arn";
  }

  /** The latest revision, whoever registered it. */
  public String familyArn() {
    return target.arn("ecs", "task-definition/" + family);
  }

  public String family() {
    return family;
  }

  /** The role that starts its tasks: it pulls the image, writes the log and reads the secrets. */
  public String executionRoleArn() {
    return executionRole.arn();
  }

  /** What an application may do that writes its log by itself, beside what it prints. */
  public Statement mayWriteLog() {
    return TaskPermissions.write("WriteLog", log.arn());
  }

  /** The roles that whoever starts the task must be able to hand to it. */
  public List<String> roleArns() {
    return List.of(executionRole.arn(), role.arn());
  }

  /** The same by name. */
  List<String> roleNames() {
    return List.of(executionRole.name(), role.name());
  }

  /** The container repository of its image. */
  String repository() {
    return in.container().image().repository();
  }

  /** The container in which somebody may open a shell. */
  Optional<String> shell() {
    return Optional.of(in.container()).filter(Container::exec).map(Container::name);
  }

  private SecurityGroup newGroup() {
    return new SecurityGroup(
        this,
        silent("group"),
        new SecurityGroup.Inputs(
            in.naming(), in.cluster().network().vpcId(), "Tasks of " + family));
  }

  private LogGroup log() {
    var spec = in.logs();
    return spec.group()
        .map(name -> in.cluster().logs().named(name, spec.days()))
        .orElseGet(() -> LogGroups.make(this, silent("log"), logGroupName(), spec.days()));
  }

  private Role executionRole() {
    return new Role(
        this,
        "execution",
        new Role.Inputs(
            in.naming().of(Kind.ROLE, "execution"),
            "Starts tasks of " + family,
            Role.service("ecs-tasks.amazonaws.com", target.account()),
            TaskPermissions.toStart(in.container(), in.sidecars(), target, log.arn())));
  }

  private Role role() {
    return new Role(
        this,
        "application",
        new Role.Inputs(
            in.naming().of(Kind.ROLE, "task"),
            "What tasks of " + family + " may do",
            Role.service("ecs-tasks.amazonaws.com", target.account()),
            TaskPermissions.toRun(in.container(), permissions)));
  }

  /** A task that starts before its roles may do anything fails, as a failed deployment. */
  private void waitForGrants() {
    List<String> grants = new ArrayList<>(executionRole.grants());
    grants.addAll(role.grants());
    definition.setDependsOn(grants);
  }

  private EcsTaskDefinition definition() {
    var log =
        new ContainerDefinition.Log(this.log.name(), in.logs().streamPrefix(), target.region());
    return EcsTaskDefinition.Builder.create(this, MAIN)
        .family(family)
        .requiresCompatibilities(List.of("FARGATE"))
        .networkMode("awsvpc")
        .cpu(Integer.toString(in.size().cpu()))
        .memory(Integer.toString(in.size().memoryMib()))
        .executionRoleArn(executionRole.arn())
        .taskRoleArn(role.arn())
        .runtimePlatform(
            EcsTaskDefinitionRuntimePlatform.builder()
                .operatingSystemFamily("LINUX")
                .cpuArchitecture("X86_64")
                .build())
        // A service can't go back to a revision that is not registered any more.
        .skipDestroy(true)
        .containerDefinitions(
            ContainerDefinition.json(
                in.container(),
                ImageReference.of(this, in.container().image(), target),
                in.sidecars(),
                in.size(),
                log))
        .build();
  }
}
