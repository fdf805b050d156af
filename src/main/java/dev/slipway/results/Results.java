package dev.slipway.results;

import dev.slipway.environment.EnvironmentText;
import dev.slipway.synthesis.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of results, one file each. A file is written whole or not at all and bears a checksum,
 * so that neither a run that was killed nor another one beside it can do harm: what is not as it
 * was written is not used.
 */
public final class Results {
  private final Path folder;
  private final Basis basis;
  private final List<String> remarks = Collections.synchronizedList(new ArrayList<>());

  public Results(Path folder, Basis basis) {
    this.folder = folder;
    this.basis = basis;
  }

  /** The stack that an environment file became, if it was synthesized before. */
  public Optional<Result> find(EnvironmentText environment) {
    Path file = file(environment);
    try {
      var found = ResultFile.read(environment.stackId(), Files.readAllBytes(file));
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(found);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (ResultFile.Damaged | IOException e) {
      remarks.add(environment.stackId() + " is built anew: " + file + " " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Keeps what an environment file became. */
  public void keep(EnvironmentText environment, Result result) {
    try {
      Files.createDirectories(folder);
      WholeFile.write(file(environment), OutOfUse.DRAFT, ResultFile.of(result));
    } catch (IOException e) {
      remarks.add("the result of " + environment.stackId() + " can't be kept: " + e);
    }
  }

  /** Deletes what is out of use: of these stacks, and once a day of all. */
  public void tidy(Collection<String> stacks) {
    try {
      OutOfUse.in(folder, Set.copyOf(stacks)).delete();
    } catch (IOException e) {
      remarks.add("old results can't be deleted: " + e);
    }
  }

  /** What went wrong, in lines for whoever runs it; no run fails for it. */
  public List<String> remarks() {
    return remarks.stream().sorted().toList();
  }

  private Path file(EnvironmentText environment) {
    return folder.resolve(environment.stackId() + OutOfUse.BEFORE_KEY + basis.of(environment));
  }
}
