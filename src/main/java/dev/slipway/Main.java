package dev.slipway;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import dev.slipway.environment.EnvironmentFiles;
import dev.slipway.environment.Kind;
import dev.slipway.system.StackName;
import dev.slipway.system.Systems;
import java.nio.file.Path;

/** environments/ in, cdktf.out/ out. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    var kinds = Systems.ALL.stream().map(kind -> new Kind(kind.files(), kind.spec())).toList();
    var files = EnvironmentFiles.read(Path.of("environments"), kinds);
    var app = new App(AppConfig.builder().outdir("cdktf.out").stackTraces(false).build());
    for (var file : files) {
      Systems.build(app, new StackName(file.system(), file.environment()), file.spec());
    }
    app.synth();
  }
}
