package dev.slipway.operation.state;

import dev.slipway.operation.Console;
import dev.slipway.operation.Place;
import dev.slipway.operation.Trouble;
import dev.slipway.synthesis.StackFile;
import dev.slipway.synthesis.StackModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/init-state}. */
@Command(
    description = {
      "Makes the S3 buckets and DynamoDB tables in which Terraform keeps and locks the state of the"
          + " stacks. Run scripts/synth before; scripts/deploy makes its stack's own where it is"
          + " missing.",
      "",
      "May be run again at any time: it makes what is missing, and changes nothing that exists. Of"
          + " that it says where it differs from what it would have made, with the command of the"
          + " AWS CLI that would change it.",
      "",
      "A new bucket keeps old versions, is encrypted and closed to the public and to requests"
          + " without TLS; a new table can be restored to any minute of the last 35 days.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 states can lie there, or --dry-run has said what would be done; 1 they cannot,"
          + " as in a bucket of somebody else or in another region, or by a table with another"
          + " key; 2 wrong usage."
    })
public final class InitState implements Callable<Integer> {
  @Parameters(
      paramLabel = "STACK",
      arity = "0..*",
      description = "only what these stacks need, such as ltt-prod; without any, what all need")
  List<String> stacks = List.of();

  @Option(
      names = "--stacks",
      paramLabel = "DIR",
      description = "synthesized stacks kept elsewhere than in cdktf.out/stacks")
  Path folder;

  @Option(
      names = "--dry-run",
      description = "only say what a first run would do, and ask AWS nothing")
  boolean dryRun;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public InitState(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() throws IOException {
    if (folder == null) {
      folder = StackFile.folders(place.project().output());
    }
    Map<String, StateStore> stores = new TreeMap<>();
    for (String stack : wanted()) {
      var store = StateStore.of(model(stack), place.environment());
      stores.putIfAbsent(store.place(), store);
    }
    stores.values().forEach(this::make);
    return 0;
  }

  private void make(StateStore store) {
    Console console = place.console();
    if (dryRun) {
      console.say(store.toString());
      store.commands().forEach(command -> console.say("would run: " + command));
    } else {
      store.make(console::say);
    }
  }

  private List<String> wanted() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Trouble(folder + " does not exist: run scripts/synth first.");
    }
    if (!stacks.isEmpty()) {
      return stacks;
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> Files.exists(each.resolve(StackFile.NAME)))
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private StackModel model(String stack) {
    Path file = folder.resolve(stack).resolve(StackFile.NAME);
    if (!Files.exists(file)) {
      throw new Trouble(
          "no stack is called '%s' in %s: run scripts/synth first.".formatted(stack, folder));
    }
    return StackModel.read(file);
  }
}
