package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.http.wire.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Where a result goes: through the encoding into the response. Nothing is sent before there is much
 * of it or the statement is over, so that an error found early has a status of its own. Used by one
 * thread.
 */
final class ResultOutput implements WritableByteChannel {
  private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int COPY_SIZE = 64 * 1024;
  private static final String MARKER = "__exception__";

  private final Response response;
  private final Encoding encoding;
  private final Progress progress;
  private final String tag;
  private final boolean held;
  private SpilledBytes spilled = new SpilledBytes();
  private OutputStream encoder;
  private long flushed = System.nanoTime();

  /**
   * @param tag what marks an exception within the result
   * @param held whether nothing may be sent before the statement is over
   */
  ResultOutput(Response response, Encoding encoding, Progress progress, String tag, boolean held)
      throws IOException {
    this.response = response;
    this.encoding = encoding;
    this.progress = progress;
    this.tag = tag;
    this.held = held;
    this.encoder = encoding.compress(target());
  }

  /** The compressor closes what it writes to; the response ends by other means. */
  private OutputStream target() {
    OutputStream end = held ? spilled : response;
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        end.write(b);
      }

      @Override
      public void write(byte[] source, int offset, int length) throws IOException {
        end.write(source, offset, length);
      }

      @Override
      public void flush() throws IOException {
        end.flush();
      }
    };
  }

  Response response() {
    return response;
  }

  /** Says what comes. */
  void begin(OutputFormat format) {
    response.header("Content-Type", format.contentType());
    response.header("X-ClickHouse-Format", format.name());
    encoded();
    summarize();
  }

  private void encoded() {
    String name = encoding.httpName();
    if (name != null) {
      response.header("Content-Encoding", name);
    }
  }

  /** The figures so far; those of the end, if nothing is sent yet. */
  private void summarize() {
    String json = progress.json();
    response.header("X-ClickHouse-Summary", json);
    response.header("X-ClickHouse-Progress", json);
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    encoder.write(bytes, offset, length);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int length = source.remaining();
    if (encoding == Encoding.NONE && !held) {
      response.write(source);
      return length;
    }
    byte[] copy = new byte[Math.min(COPY_SIZE, length)];
    while (source.hasRemaining()) {
      int count = Math.min(copy.length, source.remaining());
      source.get(copy, 0, count);
      encoder.write(copy, 0, count);
    }
    return length;
  }

  /** A chunk is whole: sends it if the client has waited for a while. */
  void chunkEnds() throws IOException {
    if (!held && System.nanoTime() - flushed > FLUSH_NANOS) {
      encoder.flush();
      flushed = System.nanoTime();
    }
  }

  /** The result is whole. */
  void finish() throws IOException {
    encoder.close();
    if (!response.isCommitted()) {
      summarize();
    }
    if (held) {
      spilled.copyTo(response);
    }
  }

  /** The statement has failed: another response if nothing was sent, else a broken one. */
  void fail(Refusal refusal, String version) throws IOException {
    byte[] text = (refusal.text(version) + "\n").getBytes(StandardCharsets.UTF_8);
    if (response.isCommitted()) {
      encoder.flush();
      encoder.write(("\r\n" + MARKER + "\r\n" + tag + "\r\n").getBytes(StandardCharsets.US_ASCII));
      encoder.write(text);
      encoder.write(
          (text.length + " " + tag + "\r\n" + MARKER + "\r\n").getBytes(StandardCharsets.US_ASCII));
      encoder.flush();
      response.breakOff();
      return;
    }
    response.reset();
    spilled.close();
    spilled = new SpilledBytes();
    encoder = encoding.compress(target());
    response.status(StatusCodes.of(refusal.code()));
    response.header("X-ClickHouse-Exception-Code", Integer.toString(refusal.code()));
    response.header("Content-Type", "text/plain; charset=UTF-8");
    response.dropHeader("X-ClickHouse-Format");
    encoded();
    encoder.write(text);
    finish();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() throws IOException {
    spilled.close();
  }
}
