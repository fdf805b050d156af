package dev.slipway.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.synthesis.UniqueNames.Claim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * How a result is written: a checksum, then texts, each after a line with its length. Nothing of it
 * is JSON to be parsed but the stack's file, which a run passes on as it is.
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

  static byte[] of(Result result) {
    var facts = result.facts();
    var text = new StringBuilder();
    append(text, facts.state());
    append(text, facts.resources() + " " + facts.dataSources() + " " + facts.outputs());
    append(text, claims(facts.claims()));
    append(text, facts.lock());
    append(text, result.manifest());
    append(text, result.file());
    byte[] content = text.toString().getBytes(UTF_8);
    byte[] bytes = new byte[CHECKSUM + content.length];
    System.arraycopy(content, 0, bytes, CHECKSUM, content.length);
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
    return new Result(stack, facts, in.next(), in.next());
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

  private static void append(StringBuilder result, String text) {
    result.append(text.getBytes(UTF_8).length).append('\n').append(text);
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
    for (var line = lines.lines().iterator(); line.hasNext(); ) {
      claims.add(new Claim(line.next(), line.next()));
    }
    return claims;
  }

  private static String checksum(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes, CHECKSUM, bytes.length - CHECKSUM);
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
