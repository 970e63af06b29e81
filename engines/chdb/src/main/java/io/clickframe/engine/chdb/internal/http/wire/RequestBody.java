package io.clickframe.engine.chdb.internal.http.wire;

import java.io.IOException;
import java.io.InputStream;

/** The content of a request, of a length said before or in chunks. Used by one thread. */
final class RequestBody extends InputStream {
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int HEX = 16;

  private final SocketInput input;
  private final boolean chunked;
  private final Runnable onFirst;
  private long left;
  private boolean begun;
  private boolean ended;

  private RequestBody(SocketInput input, boolean chunked, long length, Runnable onFirst) {
    this.input = input;
    this.chunked = chunked;
    this.left = length;
    this.onFirst = onFirst;
    this.ended = !chunked && length == 0;
  }

  /**
   * @param onContinue lets the peer know that it may send the content, if it waits for that
   */
  static InputStream of(Headers headers, SocketInput input, Runnable onContinue)
      throws BadRequestException {
    String length = headers.first("Content-Length");
    boolean chunked = headers.has("Transfer-Encoding", "chunked");
    boolean waits = headers.has("Expect", "100-continue");
    long count = 0;
    if (!chunked && length != null) {
      try {
        count = Long.parseUnsignedLong(length);
      } catch (NumberFormatException e) {
        throw new BadRequestException("Content-Length is no number: " + length);
      }
    }
    return new RequestBody(input, chunked, count, waits ? onContinue : () -> {});
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    if (!begun) {
      begun = true;
      onFirst.run();
    }
    if (left == 0 && !nextChunk()) {
      return -1;
    }
    int count = input.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new BadRequestException("the connection ends within the content");
    }
    left -= count;
    if (left == 0) {
      endPiece();
    }
    return count;
  }

  private void endPiece() throws IOException {
    if (!chunked) {
      ended = true;
    } else if (!"".equals(input.readLine(LONGEST_LINE))) {
      throw new BadRequestException("a chunk is longer than it says");
    }
  }

  private boolean nextChunk() throws IOException {
    String line = input.readLine(LONGEST_LINE);
    if (line == null) {
      throw new BadRequestException("the connection ends between chunks");
    }
    int extension = line.indexOf(';');
    try {
      left =
          Long.parseUnsignedLong(
              (extension < 0 ? line : line.substring(0, extension)).strip(), HEX);
    } catch (NumberFormatException e) {
      throw new BadRequestException("a chunk without a length");
    }
    if (left > 0) {
      return true;
    }
    ended = true;
    String trailer = input.readLine(LONGEST_LINE);
    while (trailer != null && !trailer.isEmpty()) {
      trailer = input.readLine(LONGEST_LINE);
    }
    return false;
  }
}
