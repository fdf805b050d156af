package dev.slipway.operation.smoke;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A DNS server that answers every question with one address of this machine, for a second. */
final class NameServer implements AutoCloseable {
  private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private volatile byte last;

  NameServer(int last) throws IOException {
    tell(last);
    var thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on the answer is {@code 127.0.0.LAST}. */
  void tell(int last) {
    this.last = (byte) last;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    var bytes = new byte[512];
    while (true) {
      var packet = new DatagramPacket(bytes, bytes.length);
      try {
        socket.receive(packet);
        byte[] answer = answer(Arrays.copyOf(bytes, packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (IOException e) {
        return; // the test is over
      }
    }
  }

  /** The question again, and an A record for its name, as RFC 1035 writes them. */
  private byte[] answer(byte[] question) {
    var answer = ByteBuffer.allocate(question.length + 16).put(question);
    answer.putShort(2, (short) 0x8180).putShort(6, (short) 1);
    answer.putShort((short) 0xC00C).putShort((short) 1).putShort((short) 1).putInt(1);
    answer.putShort((short) 4).put(new byte[] {127, 0, 0, last});
    return answer.array();
  }

  @Override
  public void close() {
    socket.close();
  }
}
