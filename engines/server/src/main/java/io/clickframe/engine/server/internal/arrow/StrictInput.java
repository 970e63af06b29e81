package io.clickframe.engine.server.internal.arrow;

import com.clickhouse.client.api.ClientException;
import com.clickhouse.client.api.internal.CompressedBlockInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.arrow.memory.ArrowBuf;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer; that there are too few is never silent. For one thread. */
final class StrictInput {
  private static final int COPY_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] copy = new byte[COPY_BYTES];
  private volatile long waited;

  StrictInput(InputStream in) {
    this.in = in;
  }

  /** So many bytes. */
  byte[] take(int length) {
    byte[] bytes = new byte[length];
    int read = fill(bytes, length);
    if (read < length) {
      throw ended(bytes, read);
    }
    return bytes;
  }

  /** Fills a buffer. */
  void take(ArrowBuf target, long length) {
    long done = 0;
    while (done < length) {
      int wanted = (int) Math.min(COPY_BYTES, length - done);
      int read = fill(copy, wanted);
      target.setBytes(done, copy, 0, read);
      done += read;
      if (read < wanted) {
        throw ended(target, done);
      }
    }
  }

  /** Fails unless nothing follows. */
  void requireEnd() {
    int read = fill(copy, COPY_BYTES);
    if (read > 0) {
      throw garbled(copy, read);
    }
  }

  /** The exception for bytes that should not be there; what follows them is read, too. */
  BrokenStreamException garbled(byte[] start, int length) {
    byte[] all = new byte[ServerTail.MOST_BYTES];
    int kept = Math.min(length, all.length);
    System.arraycopy(start, 0, all, 0, kept);
    int end = kept;
    try {
      // One by one: a stream that decompresses forgets what it has read when it then fails.
      for (int next = in.read(); next >= 0 && end < all.length; next = in.read()) {
        all[end++] = (byte) next;
      }
    } catch (IOException | RuntimeException e) {
      // After an error the connection ends as it likes; what is there says enough.
    }
    String error = ServerTail.error(all, end);
    return new BrokenStreamException("found bytes that are no rows", error, null);
  }

  private BrokenStreamException ended(byte[] bytes, int length) {
    String how = length == 0 ? "it ended without its end mark" : "it ended in the middle of rows";
    return new BrokenStreamException(how, ServerTail.error(bytes, length), null);
  }

  private BrokenStreamException ended(ArrowBuf buffer, long length) {
    byte[] last = new byte[(int) Math.min(ServerTail.MOST_BYTES, length)];
    buffer.getBytes(length - last.length, last);
    return ended(last, last.length);
  }

  /** Reads until the array is full or nothing follows; says how many bytes there were. */
  private int fill(byte[] target, int length) {
    int done = 0;
    try {
      while (done < length) {
        int read = timed(target, done, length - done);
        if (read < 0) {
          return done;
        }
        done += read;
      }
      return done;
    } catch (IOException e) {
      throw broken(target, done, e);
    } catch (ClientException e) {
      throw uncompressed(e);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads
  private int timed(byte[] target, int from, int length) throws IOException {
    long begin = System.nanoTime();
    int read = in.read(target, from, length);
    waited += System.nanoTime() - begin;
    return read;
  }

  /** How long bytes were waited for, decompressing included, in nanoseconds. For any thread. */
  long waited() {
    return waited;
  }

  private static BrokenStreamException broken(byte[] bytes, int length, IOException cause) {
    return new BrokenStreamException(
        "the connection broke (" + reason(cause) + ")", ServerTail.error(bytes, length), cause);
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  /** A server may write its error behind compressed rows as it is. */
  private BrokenStreamException uncompressed(ClientException cause) {
    @Nullable String error = null;
    if (in instanceof CompressedBlockInputStream compressed) {
      byte[] header = compressed.getHeaderBuffer();
      error =
          new StrictInput(compressed.getInputStream()).garbled(header, header.length).serverText();
    }
    return new BrokenStreamException(
        "found bytes that are not compressed as was agreed", error, cause);
  }
}
