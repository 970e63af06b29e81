package io.clickframe.engine.server.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * What happens to one request.
 *
 * @param kind what is done
 * @param at after how many bytes of the answer
 * @param text what is answered instead
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Fault(Kind kind, long at, byte[] text) {
  /** Nothing. */
  static final Fault NONE = of(Kind.PASS, 0);

  private static final int TRICKLE_BYTES = 64;
  private static final int TRICKLE_MILLIS = 1;

  /** What is done. */
  enum Kind {
    PASS,
    /** The answer begins late; {@link #at} are milliseconds. */
    DELAY,
    /** The connection is reset. */
    RESET,
    /** The answer ends, as if it were whole. */
    HALF_CLOSE,
    /** Other bytes follow. */
    GARBAGE,
    /** A few bytes a millisecond, for so many bytes. */
    TRICKLE,
    /** The request is read, and nobody answers. */
    HANG_UP,
    /** Something else answers. */
    ANSWER
  }

  static Fault of(Kind kind, long at) {
    return new Fault(kind, at, new byte[0]);
  }

  /** What a proxy in front of the server says. */
  static Fault status(String status) {
    String body = "<html>" + status + "</html>";
    String text =
        "HTTP/1.1 %s\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, body.length(), body);
    return new Fault(Kind.ANSWER, 0, text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Passes bytes on, or does not.
   *
   * @param before how many of the same answer were passed before
   * @return whether the connection goes on
   */
  boolean pass(byte[] bytes, int length, long before, OutputStream to, Socket client)
      throws IOException {
    long room = at - before;
    switch (kind) {
      case DELAY -> {
        if (before == 0) {
          pause(at);
        }
        to.write(bytes, 0, length);
      }
      case RESET, HALF_CLOSE, GARBAGE -> {
        to.write(bytes, 0, (int) Math.min(length, Math.max(0, room)));
        to.flush();
        if (length > room) {
          end(to, client);
          return false;
        }
      }
      case TRICKLE -> trickle(bytes, length, before, to);
      default -> to.write(bytes, 0, length);
    }
    to.flush();
    return true;
  }

  private void end(OutputStream to, Socket client) throws IOException {
    switch (kind) {
      case RESET -> client.setSoLinger(true, 0); // closing then resets
      case GARBAGE -> {
        byte[] garbage = new byte[1 << 12];
        new Random(at).nextBytes(garbage);
        to.write(garbage);
        client.shutdownOutput();
      }
      default -> client.shutdownOutput();
    }
  }

  private void trickle(byte[] bytes, int length, long before, OutputStream to) throws IOException {
    int done = 0;
    while (done < length) {
      int some = before + done < at ? Math.min(TRICKLE_BYTES, length - done) : length - done;
      to.write(bytes, done, some);
      to.flush();
      done += some;
      if (before + done < at) {
        pause(TRICKLE_MILLIS);
      }
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
