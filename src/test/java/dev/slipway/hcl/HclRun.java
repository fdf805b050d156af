package dev.slipway.hcl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.stream.Stream;

/** What came of typing {@code scripts/hcl} with some arguments. */
record HclRun(int exitCode, String out, String err) {
  static HclRun of(Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            Stream.of(arguments).map(Object::toString).toList(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new HclRun(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
