package io.clickframe.internal.feed;

import io.clickframe.Schema;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.Suggestions;
import io.clickframe.error.ValueException;
import io.clickframe.internal.rowbinary.BinaryOutput;
import io.clickframe.internal.rowbinary.Codec;
import io.clickframe.internal.rowbinary.Codecs;
import io.clickframe.internal.rowbinary.ColumnWriter;
import io.clickframe.internal.value.RefusedValue;
import io.clickframe.internal.value.Values;
import io.clickframe.source.RowBlock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that are encoded at once, and sent whenever there are enough. For one thread. */
final class EncodingBlock implements RowBlock {
  static final int ROWS = 65_536;
  private static final int CHUNK_BYTES = 1 << 18;

  private final List<String> declared;
  private final Schema needed;

  /** By the place of the declared column. */
  private final @Nullable Codec[] codecs;

  private final ByteSink sink;
  private final BinaryOutput out = new BinaryOutput(1 << 12);
  private long before;
  private long rows;

  EncodingBlock(List<String> declared, Schema needed, ByteSink sink) {
    this.declared = declared;
    this.needed = needed;
    this.sink = sink;
    this.codecs = new Codec[declared.size()];
    for (Schema.Column column : needed.columns()) {
      int place = declared.indexOf(column.name());
      if (place < 0) {
        throw new ClickFrameException(
            ErrorCode.UNSUPPORTED,
            "The engine has the column '%s', which is not among the declared %s; declare Nested(…) as Array(Tuple(…))"
                .formatted(column.name(), declared));
      }
      codecs[place] = Codecs.of(column.type());
    }
  }

  @Override
  public void add(@Nullable Object... values) {
    if (values.length != codecs.length) {
      throw refused("it has %d values".formatted(values.length));
    }
    int start = out.size();
    for (int i = 0; i < codecs.length; i++) {
      Codec codec = codecs[i];
      if (codec != null) {
        write(codec, i, values[i], start);
      }
    }
    added(1);
  }

  @Override
  public void addMap(Map<String, ? extends @Nullable Object> values) {
    int start = out.size();
    for (int i = 0; i < codecs.length; i++) {
      Codec codec = codecs[i];
      if (codec != null) {
        Object value = values.get(declared.get(i));
        if (value == null && !values.containsKey(declared.get(i))) {
          out.truncate(start);
          throw refused("it has no '%s'".formatted(declared.get(i)));
        }
        write(codec, i, value, start);
      }
    }
    for (String name : values.keySet()) {
      if (!declared.contains(name)) {
        out.truncate(start);
        throw refused(
            "it has '%s'. %s".formatted(name, Suggestions.hint(name, "columns", declared)));
      }
    }
    added(1);
  }

  private void write(Codec codec, int column, @Nullable Object value, int start) {
    try {
      codec.write(Values.plain(value), out);
    } catch (RefusedValue e) {
      out.truncate(start);
      throw refused(column, rows(), e);
    }
  }

  @Override
  public void addColumns(int count, @Nullable Object... columns) {
    if (columns.length != codecs.length) {
      throw refused("there are %d columns".formatted(columns.length));
    }
    ColumnWriter[] writers = new ColumnWriter[needed.columns().size()];
    int[] places = new int[writers.length];
    int next = 0;
    for (int i = 0; i < codecs.length; i++) {
      if (codecs[i] != null) {
        places[next] = i;
        writers[next++] = writer(i, columns[i], count);
      }
    }
    int at = 0;
    for (int row = 0; row < count; row++) {
      int start = out.size();
      try {
        for (at = 0; at < writers.length; at++) {
          writers[at].write(row, out);
        }
      } catch (RefusedValue e) {
        out.truncate(start);
        throw refused(places[at], rows(), e);
      }
      added(1);
    }
  }

  private ColumnWriter writer(int column, @Nullable Object values, int count) {
    String name = declared.get(column);
    try {
      if (values == null) {
        throw RefusedValue.because("there are no values, and the query reads it");
      }
      ColumnWriter writer = ColumnWriter.of(needed.find(name).orElseThrow().type(), values);
      int length = ColumnWriter.length(values);
      if (length < count) {
        throw RefusedValue.because("%d values for %d rows".formatted(length, count));
      }
      return writer;
    } catch (RefusedValue e) {
      throw refused(column, rows(), e);
    }
  }

  private void added(int count) {
    rows += count;
    if (out.size() >= CHUNK_BYTES) {
      flush();
    }
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public boolean isFull() {
    return rows >= ROWS;
  }

  /** Sends what was added since the last time; whether that was anything. */
  boolean next() {
    boolean some = rows > 0;
    flush();
    before += rows;
    rows = 0;
    return some;
  }

  private void flush() {
    sink.accept(out.toBuffer());
    out.truncate(0);
  }

  private ValueException refused(int column, long row, RefusedValue reason) {
    String name = declared.get(column);
    return new ValueException(
        reason.code(),
        "Cannot take row %d of column '%s' (%s): %s"
            .formatted(
                before + row, name, needed.find(name).orElseThrow().type(), reason.getMessage()));
  }

  private ValueException refused(String found) {
    return new ValueException(
        ErrorCode.VALUE_CONVERSION,
        "Cannot take row %d: %s; the declared columns are %s"
            .formatted(before + rows, found, declared));
  }
}
