package dev.slipway.synthesis;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Stacks.stack;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackModelTest {
  private static final StackModel STACK =
      stack(
          """
          {'resource': {'aws_vpc': {'main': {'cidr_block': '10.0.0.0/16',
              '//': {'metadata': {'path': 'test/network/main'}}}}},
           'data': {'aws_vpc': {'main': {'default': true}}},
           'output': {'id': {'value': '${aws_vpc.main.id}'}},
           'variable': {'image': {'type': 'string'}},
           'provider': {'aws': [{'region': 'eu-west-1'}, {'region': 'us-east-1', 'alias': 'cdn'}]},
           'terraform': {'backend': {'s3': {'key': 'state'}}, 'required_version': '>= 1.5'},
           'moved': [{'from': 'aws_vpc.old', 'to': 'aws_vpc.main'}]}
          """);

  @Test
  void everyBlockHasItsTerraformAddress() {
    assertThat(STACK.blocks().map(Block::address))
        .containsExactly(
            "aws_vpc.main",
            "data.aws_vpc.main",
            "output.id",
            "var.image",
            "provider.aws",
            "provider.aws.cdn");
  }

  @Test
  void findsABlockByItsAddress() {
    assertThat(STACK.at("aws_vpc.main").orElseThrow().section()).isEqualTo(Block.Section.RESOURCE);
    assertThat(STACK.at("data.aws_vpc.main").orElseThrow().section()).isEqualTo(Block.Section.DATA);
    assertThat(STACK.at("aws_vpc.other")).isEmpty();
  }

  @Test
  void knowsTheConstructPathWhereTheFileStillSaysIt() {
    assertThat(STACK.at("aws_vpc.main").orElseThrow().constructPath())
        .hasValue("test/network/main");
    assertThat(STACK.at("data.aws_vpc.main").orElseThrow().constructPath()).isEmpty();
  }

  @Test
  void readsBackendAndTerraformSettings() {
    assertThat(STACK.backend().orElseThrow().address()).isEqualTo("backend.s3");
    assertThat(STACK.backend().orElseThrow().body().text("key")).hasValue("state");
    assertThat(STACK.terraform().text("required_version")).hasValue(">= 1.5");
  }

  @Test
  void readsMovedBlocks() {
    assertThat(STACK.moved()).containsExactly(new StackModel.Moved("aws_vpc.old", "aws_vpc.main"));
  }

  @Test
  void anEmptyFileIsAnEmptyStack() {
    assertThat(stack("{}").blocks()).isEmpty();
    assertThat(stack("{}").backend()).isEmpty();
    assertThat(stack("{}").moved()).isEmpty();
  }

  @Test
  void aFileThatIsNotJsonIsNamed() {
    var e = assertThrows(IllegalArgumentException.class, () -> StackModel.parse("ltt-prod", "{"));

    assertThat(e).hasMessageThat().startsWith("ltt-prod is not JSON: ");
  }

  @Test
  void aDirectoryIsReadByItsManifestSoThatLeftOversDoNotCount(@TempDir Path out) throws Exception {
    for (String name : new String[] {"one", "two", "stale"}) {
      Path stack = Files.createDirectories(out.resolve("stacks").resolve(name));
      Files.writeString(stack.resolve("cdk.tf.json"), "{}");
    }
    Files.writeString(
        out.resolve("manifest.json"),
        """
        {"stacks": {"one": {"name": "one", "synthesizedStackPath": "stacks/one/cdk.tf.json"},
                    "two": {"name": "two", "synthesizedStackPath": "stacks/two/cdk.tf.json"}}}
        """);

    Synthesis synthesis = Synthesis.read(out);

    assertThat(synthesis.stacks().stream().map(StackModel::name)).containsExactly("one", "two");
    assertThat(StackModel.read(out.resolve("stacks/stale/cdk.tf.json")).name()).isEqualTo("stale");
  }
}
