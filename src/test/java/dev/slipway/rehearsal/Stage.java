package dev.slipway.rehearsal;

import dev.slipway.Main;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentTexts;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Emulated accounts as somebody finds real ones: with a state store and with what others own. */
final class Stage implements AutoCloseable {
  private static final String AS_IS = "synth";
  private static final String UNPROTECTED = "unprotected";

  /** Nobody commits the locks of a copy. */
  private static final Map<String, String> COPIED = Map.of("CI", "false");

  private final Path folder;
  private final Path environments;
  private final List<EnvironmentFile> files;
  private final Map<String, Emulator> accounts = new HashMap<>();

  /** Synthesizes the environments of a folder into an empty folder. */
  Stage(Path environments, Path folder) {
    this(environments, folder, Map.of());
  }

  private Stage(Path environments, Path folder, Map<String, String> variables) {
    this.folder = folder;
    this.environments = environments;
    Files.delete(folder);
    Files.newFolder(folder);
    files = EnvironmentTexts.in(environments).read(Main.kinds());
    synth(AS_IS, environments, variables);
    // The documented way to take an environment down begins in its file.
    synth(UNPROTECTED, Stage::unprotected);
  }

  /** A stage for a variant of an environment, alone: its accounts know nothing of the others. */
  Stage of(Variant variant) {
    Path variants = folder.resolve("variants");
    Path edited = variants.resolve(variant.name() + "-environments");
    variant.write(environments, edited);
    return new Stage(edited, variants.resolve(variant.name()), COPIED);
  }

  private static String unprotected(String text) {
    return text.replace("deletionProtection: true", "deletionProtection: false")
        .replace("deleteWithImages: false", "deleteWithImages: true")
        .replace("deleteWithLogs: false", "deleteWithLogs: true");
  }

  List<EnvironmentFile> files() {
    return files;
  }

  Path folder() {
    return folder;
  }

  /** Whether the environments are those of the clone, which its examples say once more. */
  boolean isDocumented() {
    return environments
        .toAbsolutePath()
        .normalize()
        .equals(Scripts.home().resolve("environments").normalize());
  }

  /** Starts the accounts of some environments. */
  void open(Collection<EnvironmentFile> wanted) throws IOException, InterruptedException {
    for (var file : wanted) {
      String account = file.spec().target().account();
      if (!accounts.containsKey(account)) {
        var aws =
            new Emulator(account, folder.resolve("aws-" + account + ".log"))
                .in(file.spec().target().region());
        accounts.put(account, aws);
        // Nobody builds images for a rehearsal, which is about what Terraform makes.
        aws.programs().alwaysStart();
        Surroundings.make(aws, ofAccount(account));
        var arguments =
            new ArrayList<>(
                List.of("--stacks", folder.resolve(AS_IS).resolve("stacks").toString()));
        ofAccount(account).forEach(each -> arguments.add(each.stackId()));
        Scripts.run(
            folder.resolve("init-state.log"),
            aws.environment(),
            "init-state",
            arguments.toArray(String[]::new));
      }
    }
  }

  EnvironmentFile file(String stack) {
    return files.stream().filter(file -> file.stackId().equals(stack)).findFirst().orElseThrow();
  }

  private List<EnvironmentFile> ofAccount(String account) {
    return files.stream().filter(file -> file.spec().target().account().equals(account)).toList();
  }

  /** The account of an environment, in its region. */
  Emulator aws(EnvironmentFile file) {
    var target = file.spec().target();
    return accounts.get(target.account()).in(target.region());
  }

  /** The account of an environment, in the region of the first one that was opened there. */
  Emulator account(EnvironmentFile file) {
    return accounts.get(file.spec().target().account());
  }

  /** The types of the resources that its stack has. */
  Set<String> types(EnvironmentFile file) {
    return StackModel.read(json(AS_IS, file)).resources().stream()
        .map(Block::type)
        .collect(Collectors.toSet());
  }

  /** A copy of a stack to work in; an override file beside it says what only the emulator needs. */
  Terraform copy(EnvironmentFile file, String name) {
    Path copy = Files.newFolder(folder.resolve("runs").resolve(name));
    Files.copy(json(AS_IS, file), copy.resolve("cdk.tf.json"));
    // What the emulator lacks, it answers with 500; by default the provider asks 25 times again.
    Files.write(
        copy.resolve("rehearsal_override.tf.json"),
        "{\"provider\":{\"aws\":[{\"max_retries\":2}]}}");
    return new Terraform(copy, aws(file).environment());
  }

  /** Whether an environment's own file keeps it from being destroyed with all that it holds. */
  boolean isProtected(EnvironmentFile file) {
    return !Files.text(json(AS_IS, file)).equals(Files.text(json(UNPROTECTED, file)));
  }

  /** Puts the stack in its place that the file makes without what protects it. */
  void unprotect(EnvironmentFile file, Terraform stack) {
    put(UNPROTECTED, file, stack);
  }

  /** Synthesizes the environments as somebody might edit their files. */
  void synth(String variant, UnaryOperator<String> edit) {
    Path edited = folder.resolve(variant + "-environments");
    Files.copyAll(environments, edited, edit);
    synth(variant, edited, COPIED);
  }

  private void synth(String variant, Path from, Map<String, String> environment) {
    Path log = folder.resolve(variant + ".log");
    Scripts.synth(from, folder.resolve(variant), log, environment);
  }

  /** Puts a variant of a stack in the place of what it was. */
  void put(String variant, EnvironmentFile file, Terraform stack) {
    Files.copy(json(variant, file), stack.folder().resolve("cdk.tf.json"));
  }

  private Path json(String variant, EnvironmentFile file) {
    return folder.resolve(variant).resolve("stacks").resolve(file.stackId()).resolve("cdk.tf.json");
  }

  @Override
  public void close() {
    accounts.values().forEach(Emulator::close);
  }
}
