package dev.slipway.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.synthesis.UniqueNames.Claim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * How a result is written: a checksum, then texts, each after a line with its length; at the end
 * the stack's file, which a run passes on as it is. Nothing of it is JSON to be parsed.
 */
final class ResultFile {
  /** Thrown where bytes are not as they were written. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged() {
      super("is damaged");
    }
  }

  private static final int CHECKSUM = 8;

  private final byte[] bytes;
  private int at = CHECKSUM;

  private ResultFile(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] of(Result result) throws IOException {
    var facts = result.facts();
    var out = new ByteArrayOutputStream();
    out.write(new byte[CHECKSUM]);
    append(out, facts.state());
    append(out, facts.resources() + " " + facts.dataSources() + " " + facts.outputs());
    append(out, claims(facts.claims()));
    append(out, facts.lock());
    append(out, result.manifest());
    result.writeFile(out);
    byte[] bytes = out.toByteArray();
    System.arraycopy(checksum(bytes).getBytes(UTF_8), 0, bytes, 0, CHECKSUM);
    return bytes;
  }

  static Result read(String stack, byte[] bytes) throws Damaged {
    if (bytes.length < CHECKSUM || !checksum(bytes).equals(new String(bytes, 0, CHECKSUM, UTF_8))) {
      throw new Damaged();
    }
    var in = new ResultFile(bytes);
    String state = in.next();
    int[] counts = Arrays.stream(in.next().split(" ", 3)).mapToInt(Integer::parseInt).toArray();
    var facts = new Facts(state, counts[0], counts[1], counts[2], claims(in.next()), in.next());
    String manifest = in.next();
    return new Result(stack, facts, manifest, bytes, in.at);
  }

  private String next() {
    int end = at;
    while (bytes[end] != '\n') {
      end++;
    }
    int length = Integer.parseInt(new String(bytes, at, end - at, UTF_8));
    at = end + 1 + length;
    return new String(bytes, end + 1, length, UTF_8);
  }

  private static void append(ByteArrayOutputStream result, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    result.write((bytes.length + "\n").getBytes(UTF_8));
    result.write(bytes);
  }

  /** Two lines for each: a claim, and whose it is. */
  private static String claims(List<Claim> claims) {
    var lines = new StringBuilder();
    claims.forEach(
        claim -> lines.append(claim.name()).append('\n').append(claim.by()).append('\n'));
    return lines.toString();
  }

  private static List<Claim> claims(String lines) {
    List<Claim> claims = new ArrayList<>();
    for (int start = 0; start < lines.length(); ) {
      int by = lines.indexOf('\n', start) + 1;
      int end = lines.indexOf('\n', by);
      claims.add(new Claim(lines.substring(start, by - 1), lines.substring(by, end)));
      start = end + 1;
    }
    return claims;
  }

  private static String checksum(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes, CHECKSUM, bytes.length - CHECKSUM);
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
