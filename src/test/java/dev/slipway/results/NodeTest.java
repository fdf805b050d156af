package dev.slipway.results;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {
  @TempDir Path home;

  @Test
  void aProgramIsKnownByItsFileAndNotStarted() throws Exception {
    Path node = program("node", "no program at all");
    String before = identity(Map.of());

    assertThat(before).isEqualTo(identity(Map.of()));
    Files.setLastModifiedTime(node, FileTime.fromMillis(1));
    assertThat(identity(Map.of())).isNotEqualTo(before);
  }

  @Test
  void aLinkIsWhatItLeadsTo() throws Exception {
    Path versions = Files.createDirectory(home.resolve("versions"));
    Files.move(program("node", "20"), versions.resolve("node-20"));
    Files.move(program("node", "22"), versions.resolve("node-22"));
    Path link = Files.createSymbolicLink(home.resolve("node"), versions.resolve("node-20"));
    String before = identity(Map.of());
    Files.delete(link);
    Files.createSymbolicLink(link, versions.resolve("node-22"));

    assertThat(identity(Map.of())).isNotEqualTo(before);
  }

  @Test
  void aStandInIsAskedForItsVersion() throws Exception {
    program("node", "#!/bin/sh\necho v22.1.0\n");
    assertThat(identity(Map.of())).isEqualTo("v22.1.0 ");

    Path shim = program("volta-shim", "#!/bin/sh\necho v20.9.0\n");
    Files.delete(home.resolve("node"));
    Files.createSymbolicLink(home.resolve("node"), shim);
    assertThat(identity(Map.of())).isEqualTo("v20.9.0 ");
  }

  @Test
  void anotherCommandAndOptionsCount() throws Exception {
    program("node", "#!/bin/sh\necho v22.1.0\n");
    Path other = program("other", "#!/bin/sh\necho v24.0.0\n");

    assertThat(identity(Map.of("JSII_NODE", other.toString()))).isEqualTo("v24.0.0 ");
    assertThat(identity(Map.of("NODE_OPTIONS", "--jitless"))).isEqualTo("v22.1.0 --jitless");
  }

  @Test
  void noNodeIsForThoseToSayWhoStartIt() {
    assertThat(new Node(Map.of("JSII_NODE", home.resolve("none").toString())).identity())
        .isEqualTo(" ");
  }

  private Path program(String name, String content) throws IOException {
    Path file = Files.writeString(home.resolve(name), content);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private String identity(Map<String, String> more) {
    var environment = new java.util.HashMap<>(more);
    environment.put("PATH", home.toString());
    return new Node(environment).identity();
  }
}
