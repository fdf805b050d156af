package dev.slipway.operation.smoke;

import java.io.IOException;
import java.io.InputStream;

/** A body that comes in chunks, each preceded by its length. */
final class Chunks extends InputStream {
  private final InputStream in;
  private int left;
  private boolean first = true;
  private boolean over;

  Chunks(InputStream in) {
    this.in = in;
  }

  /** No more than what is there of this chunk: who reads an event must not wait for the next. */
  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    int one = read();
    if (one < 0) {
      return -1;
    }
    bytes[from] = (byte) one;
    int more = left == 0 || most == 1 ? 0 : in.read(bytes, from + 1, Math.min(left, most - 1));
    left -= Math.max(0, more);
    return 1 + Math.max(0, more);
  }

  @Override
  public int read() throws IOException {
    if (left == 0 && !over) {
      next();
    }
    if (over) {
      return -1;
    }
    left--;
    return in.read();
  }

  private void next() throws IOException {
    if (!first) {
      Exchange.line(in); // the end of the chunk before
    }
    first = false;
    left = Integer.parseInt(Exchange.line(in).split(";", 2)[0].strip(), 16);
    over = left == 0;
  }
}
