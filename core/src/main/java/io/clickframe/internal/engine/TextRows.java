package io.clickframe.internal.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads ClickHouse's {@code RowBinaryWithNamesAndTypes} as far as metadata needs it: strings. */
public final class TextRows {
  /** The format. */
  public static final String FORMAT = "RowBinaryWithNamesAndTypes";

  private final ByteBuffer bytes;

  private TextRows(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /**
   * The rows of a result whose columns are all String.
   *
   * @throws IllegalStateException if a column has another type
   */
  public static List<List<String>> rows(byte[] content) {
    List<List<String>> rows = new ArrayList<>();
    if (content.length == 0) {
      return rows;
    }
    TextRows reader = new TextRows(content);
    int width = reader.length();
    List<String> names = reader.strings(width);
    List<String> types = reader.strings(width);
    for (int i = 0; i < width; i++) {
      if (!types.get(i).equals("String")) {
        throw new IllegalStateException(
            "Metadata column " + names.get(i) + " is " + types.get(i) + ", expected String");
      }
    }
    while (reader.bytes.hasRemaining()) {
      rows.add(reader.strings(width));
    }
    return rows;
  }

  private List<String> strings(int count) {
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] text = new byte[length()];
      bytes.get(text);
      strings.add(new String(text, StandardCharsets.UTF_8));
    }
    return strings;
  }

  /** A length as LEB128. */
  private int length() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
