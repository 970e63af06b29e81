package io.clickframe.engine.chdb.internal.http.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The response to one request. What is written is held back until there is much of it, so that a
 * short one is sent with its length, and so that one that goes wrong early can still become
 * another. Used by one thread.
 */
public final class Response extends OutputStream {
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  /** Longer pieces are sent from where they are. */
  private static final int LARGE = 32 * 1024;

  private final SocketChannel channel;
  private final ByteBuffer buffer;
  private final Request request;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private int status = OK;
  private boolean committed; // guarded by this, because of early()
  private boolean begun; // likewise
  private boolean chunked;
  private boolean finished;
  private boolean closing;

  Response(SocketChannel channel, ByteBuffer buffer, Request request) {
    this.channel = channel;
    this.buffer = buffer.clear();
    this.request = request;
    this.closing = !request.keepsAlive();
  }

  /** Sets the status code. */
  public void status(int code) {
    status = code;
  }

  /** Sets a header field, in place of one of that name. */
  public void header(String name, String value) {
    headers.put(name, value.replaceAll("[\\r\\n]", " "));
  }

  /** Takes a header field away. */
  public void dropHeader(String name) {
    headers.remove(name);
  }

  /** Whether status and headers are sent. */
  public synchronized boolean isCommitted() {
    return committed;
  }

  /**
   * Sends a header field at once, if the others are not sent yet; from then on the status is 200.
   * The only method that another thread may call.
   */
  public synchronized void early(String name, String value) throws IOException {
    if (!committed && request.minor() == 1) {
      String field = name + ": " + value + "\r\n";
      String line = begun ? field : statusLine(OK) + field;
      begun = true;
      writeFully(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)));
    }
  }

  private String statusLine(int code) {
    return "HTTP/1." + request.minor() + " " + code + " " + Reason.of(code) + "\r\n";
  }

  /** The connection shall end with this response. */
  public void closeAfter() {
    closing = true;
  }

  /** Throws away what is written but not sent. */
  public void reset() {
    buffer.clear();
  }

  @Override
  public void write(int b) throws IOException {
    if (!buffer.hasRemaining()) {
      flush();
    }
    buffer.put((byte) b);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    write(ByteBuffer.wrap(source, offset, length));
  }

  /** Writes all of a buffer; a large one is sent at once, and may be used again afterwards. */
  public void write(ByteBuffer source) throws IOException {
    if (source.remaining() >= LARGE && source.remaining() > buffer.remaining()) {
      send(source);
      return;
    }
    while (source.hasRemaining()) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int count = Math.min(source.remaining(), buffer.remaining());
      buffer.put(source.slice(source.position(), count));
      source.position(source.position() + count);
    }
  }

  /** Sends what is written so far. */
  @Override
  public void flush() throws IOException {
    send(ByteBuffer.allocate(0));
  }

  private void send(ByteBuffer more) throws IOException {
    if (!isCommitted()) {
      chunked = request.minor() == 1;
      closing |= !chunked;
      if (chunked) {
        header("Transfer-Encoding", "chunked");
      }
      commit();
    }
    buffer.flip();
    int size = buffer.remaining() + more.remaining();
    if (size > 0 && hasBody()) {
      ByteBuffer head = ByteBuffer.wrap(chunked ? sizeLine(size) : new byte[0]);
      ByteBuffer tail = ByteBuffer.wrap(chunked ? LINE_END : new byte[0]);
      writeFully(head, buffer, more, tail);
    }
    buffer.clear();
  }

  private static byte[] sizeLine(int size) {
    return (Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends the rest and the end. */
  public void finish() throws IOException {
    if (finished) {
      return;
    }
    finished = true;
    if (!isCommitted()) {
      buffer.flip();
      if (status != NO_CONTENT) {
        header("Content-Length", Integer.toString(buffer.remaining()));
      }
      commit();
      if (hasBody()) {
        writeFully(buffer);
      }
      return;
    }
    flush();
    if (chunked && hasBody()) {
      writeFully(ByteBuffer.wrap("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
    }
  }

  /**
   * Ends a response that is partly sent so that the peer sees that it is not whole: without the
   * chunk that would end it.
   */
  public void breakOff() throws IOException {
    finished = true;
    closing = true;
    flush();
  }

  boolean isClosing() {
    return closing;
  }

  private boolean hasBody() {
    return !request.method().equals("HEAD");
  }

  private synchronized void commit() throws IOException {
    committed = true;
    headers.putIfAbsent("Connection", closing ? "Close" : "Keep-Alive");
    StringBuilder head = new StringBuilder(512);
    head.append(begun ? "" : statusLine(status));
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    writeFully(ByteBuffer.wrap(head.toString().getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void writeFully(ByteBuffer... buffers) throws IOException {
    ByteBuffer last = buffers[buffers.length - 1];
    while (last.hasRemaining() || remaining(buffers)) {
      channel.write(buffers);
    }
  }

  private static boolean remaining(ByteBuffer... buffers) {
    for (ByteBuffer buffer : buffers) {
      if (buffer.hasRemaining()) {
        return true;
      }
    }
    return false;
  }
}
