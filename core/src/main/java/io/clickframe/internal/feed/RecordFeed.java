package io.clickframe.internal.feed;

import io.clickframe.Schema;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.ValueException;
import io.clickframe.internal.value.RecordParts;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of streams of records.
 *
 * @param parts of the records' class
 * @param streams gives a stream each time, which is closed
 */
public record RecordFeed<R extends Record>(RecordParts parts, Supplier<? extends Stream<R>> streams)
    implements RowFeed {

  @Override
  public void write(Schema columns, ByteSink sink) {
    List<String> names = parts.names();
    EncodingBlock block = new EncodingBlock(names, columns, sink);
    boolean[] needed = new boolean[names.size()];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = columns.find(names.get(i)).isPresent();
    }
    try (Stream<R> stream = streams.get()) {
      long row = 0;
      for (Iterator<R> rows = stream.iterator(); rows.hasNext(); row++) {
        R next = rows.next();
        if (next == null) {
          throw new ValueException(
              ErrorCode.NULL_VALUE, "Cannot take row " + row + ": it is null, not a record");
        }
        @Nullable Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = needed[i] ? parts.parts().get(i).read(next) : null;
        }
        block.add(values);
      }
      block.next();
    }
  }
}
