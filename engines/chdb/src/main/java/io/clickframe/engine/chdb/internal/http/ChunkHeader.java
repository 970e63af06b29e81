package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.http.OutputFormat.Way;
import java.util.Arrays;

/** Takes the header from all chunks of a result but the first. Used by one thread. */
final class ChunkHeader {
  private static final int STRINGS_MORE = 0x80;
  private static final int STRINGS_VALUE = 0x7f;
  private static final int STRINGS_BITS = 7;

  private final OutputFormat format;
  private byte[] header = {};
  private boolean first = true;

  ChunkHeader(OutputFormat format) {
    this.format = format;
  }

  /**
   * A part of a chunk.
   *
   * @param offset where it begins
   * @param length how long it is
   */
  record Part(int offset, int length) {}

  /** What of the next chunk belongs to the result. */
  Part of(byte[] chunk) {
    if (first) {
      first = false;
      header = Arrays.copyOf(chunk, headerLength(chunk));
      return new Part(0, chunk.length);
    }
    int length = chunk.length - header.length;
    if (header.length == 0 || length < 0) {
      return new Part(0, chunk.length);
    }
    if (Arrays.equals(chunk, 0, header.length, header, 0, header.length)) {
      return new Part(header.length, length);
    }
    // The chunk of totals and extremes has it at its end.
    return Arrays.equals(chunk, length, chunk.length, header, 0, header.length)
        ? new Part(0, length)
        : new Part(0, chunk.length);
  }

  private int headerLength(byte[] chunk) {
    int at = 0;
    if (format.header() > 0 && format.way() == Way.STRINGS) {
      int columns = length(chunk, at);
      at = next(chunk, at);
      for (int i = 0; i < columns * format.header(); i++) {
        at = next(chunk, at) + length(chunk, at);
      }
      return at;
    }
    for (int i = 0; i < format.header(); i++) {
      at = lineEnd(chunk, at);
    }
    return at;
  }

  private int lineEnd(byte[] chunk, int start) {
    boolean quoted = false;
    for (int i = start; i < chunk.length; i++) {
      if (chunk[i] == '"' && format.way() == Way.QUOTED_LINES) {
        quoted = !quoted;
      } else if (chunk[i] == '\n' && !quoted) {
        return i + 1;
      }
    }
    return chunk.length;
  }

  /** The number at this place: seven bits a byte, the lowest first. */
  private static int length(byte[] bytes, int at) {
    int value = 0;
    int shift = 0;
    int i = at;
    while ((bytes[i] & STRINGS_MORE) != 0) {
      value |= (bytes[i++] & STRINGS_VALUE) << shift;
      shift += STRINGS_BITS;
    }
    return value | bytes[i] << shift;
  }

  private static int next(byte[] bytes, int at) {
    int i = at;
    while ((bytes[i] & STRINGS_MORE) != 0) {
      i++;
    }
    return i + 1;
  }
}
