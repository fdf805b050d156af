package dev.slipway.output;

import dev.slipway.results.Result;
import dev.slipway.synthesis.Manifest;
import dev.slipway.synthesis.StackFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a run has to put into the output folder.
 *
 * @param shown how to call the folder
 * @param known every stack that has an environment file, in the order of the manifest
 * @param results the stacks of the run
 * @param kept what the files of other stacks became in former runs, as far as that is known
 */
public record Publication(
    Path shown,
    Collection<String> known,
    List<Result> results,
    Collection<Result> kept,
    ProviderLock providers) {
  private static final Path MANIFEST = Path.of(Manifest.FILE);

  /**
   * Does it, the manifest last, and takes away the stacks that have no environment file.
   *
   * @return what people want to know: lines
   */
  List<String> publish(Draft draft, Path folder, OutputReadme readme) throws IOException {
    var listed = Listed.all(this, folder);
    Manifest.write(draft.folder(), listed.stream().map(Listed::manifest).toList());
    for (Result result : results) {
      providers.write(StackFile.folder(draft.folder(), result.stack()));
    }
    draft.publishAllBut(MANIFEST);
    readme.write(listed);
    draft.publish(MANIFEST);
    var stacks = new StackFolders(folder, shown, providers);
    List<String> lines = new ArrayList<>();
    lines.addAll(stacks.additions(results.stream().map(Result::stack).toList()));
    lines.addAll(stacks.removeAllBut(known));
    return lines;
  }
}
