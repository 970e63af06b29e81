package io.clickframe.internal.record;

import io.clickframe.Schema;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.result.Records;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of cursors as objects: a new cursor each time they are read. */
public final class CursorRecords<T> implements Records<T> {
  private final Supplier<BatchCursor> opener;
  private final RowPlan plan;

  private CursorRecords(Supplier<BatchCursor> opener, RowPlan plan) {
    this.opener = opener;
    this.plan = plan;
  }

  /**
   * Matches columns and class; reads nothing.
   *
   * @throws io.clickframe.error.RecordMismatchException if the columns do not fit the class
   */
  public static <T> Records<T> of(Class<T> type, Schema schema, Supplier<BatchCursor> opener) {
    return new CursorRecords<>(opener, RowPlan.of(type, schema));
  }

  /** The same for one column of several. */
  static <T> Records<T> ofColumn(
      Class<T> type, Schema.Column column, int index, Supplier<BatchCursor> opener) {
    return new CursorRecords<>(opener, RowPlan.ofColumn(type, column, index));
  }

  @Override
  public Iterator<T> iterator() {
    return new RecordIterator<>(opener, plan);
  }

  @Override
  public void forEach(Consumer<? super T> action) {
    try (RecordIterator<T> rows = new RecordIterator<>(opener, plan)) {
      while (rows.hasNext()) {
        action.accept(rows.next());
      }
    }
  }

  @Override
  public Stream<T> stream() {
    RecordIterator<T> rows = new RecordIterator<>(opener, plan);
    Spliterator<T> spliterator = Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED);
    return StreamSupport.stream(spliterator, false).onClose(rows::close);
  }

  @Override
  public List<T> toList() {
    List<T> all = new ArrayList<>();
    forEach(all::add);
    return Collections.unmodifiableList(all);
  }

  @Override
  public String toString() {
    return "Records[" + plan.type().getTypeName() + "]";
  }
}
