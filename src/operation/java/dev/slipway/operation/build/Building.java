package dev.slipway.operation.build;

import dev.slipway.operation.Console;
import dev.slipway.operation.Place;
import dev.slipway.operation.Scripts;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.aws.Image;
import dev.slipway.synthesis.StackModel;
import java.nio.file.Path;
import java.util.List;

/** One build, from what somebody typed to the image. */
record Building(Build typed, Place place) {
  private static final String DATA_SETUP = "data-setup";

  int run() {
    Console console = place.console();
    Recipe recipe = Recipe.find(place, typed.stack, typed.image);
    if (isDataSetup() && typed.push && !typed.dryRun && !console.attended()) {
      throw new Trouble(
          "data-setup reads the master login, so people push it: run this at a terminal.");
    }
    Path context = context(recipe);
    console.step("Looking up " + typed.stack);
    StackModel stack = new Scripts(place).synth(typed.stack);
    Repository repository = Repository.of(stack, typed.image);
    Image image = repository.named(tag(repository, context));
    if (typed.dryRun) {
      console.say("Would build " + image.reference());
      console.say("  from %s, by %s".formatted(context, recipe.dockerfile()));
      console.say(typed.push ? "Would push it." : "Would not push it.");
      return 0;
    }
    Engine engine = Engine.find(place);
    if (typed.push) {
      push(engine, stack, repository, image, recipe, context);
    } else {
      build(engine, image, recipe, context);
      console.say(image.reference());
    }
    return 0;
  }

  private void build(Engine engine, Image image, Recipe recipe, Path context) {
    place.console().step("Building %s from %s with %s".formatted(image, context, engine.name()));
    engine.build(recipe, context, image.reference());
  }

  /** Asks first whether there is somewhere to push to: a build takes minutes. */
  private void push(
      Engine engine,
      StackModel stack,
      Repository repository,
      Image image,
      Recipe recipe,
      Path context) {
    var account = Account.of(stack, place.environment());
    account.requireCredentials(typed.stack);
    try (var registry = new Registry(account, image)) {
      registry.requireRepository(repository.owner(place, stack));
      build(engine, image, recipe, context);
      place.console().step("Pushing " + image);
      registry.logIn(engine);
      engine.push(image.reference());
      List<Image> first = repository.first().filter(each -> !registry.has(each)).stream().toList();
      for (Image each : first) {
        engine.tag(image.reference(), each.reference());
        engine.push(each.reference());
      }
      place.console().say(image.reference() + " is " + registry.digest(image));
      first.forEach(each -> place.console().say(each + " did not exist, and is the same"));
    }
  }

  private Path context(Recipe recipe) {
    if (isDataSetup()) {
      return typed.source.orElse(recipe.folder());
    }
    Path source =
        typed.source.orElseThrow(
            () ->
                new Trouble(2, "Where are the sources of " + typed.image + "? Say --source DIR."));
    if (!source.toFile().isDirectory()) {
      throw new Trouble(2, "--source " + source + " is no folder.");
    }
    return source;
  }

  private String tag(Repository repository, Path context) {
    if (isDataSetup()) {
      return typed.tag.orElse(repository.images().get(0).version());
    }
    return repository.prefixed(typed.tag.orElseGet(() -> new Sources(context).commit()));
  }

  private boolean isDataSetup() {
    return typed.image.equals(DATA_SETUP);
  }
}
