package io.clickframe.internal.record;

import io.clickframe.Schema;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.RecordMismatchException;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.result.Batch;
import io.clickframe.result.Records;
import io.clickframe.result.ResultColumn;
import io.clickframe.type.ClickHouseType;
import java.util.function.Supplier;

/** One column of a result that is read by cursors. */
public final class CursorColumn implements ResultColumn {
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private final Schema.Column column;
  private final int index;
  private final long rowCount;
  private final Supplier<BatchCursor> opener;

  /**
   * @param index its place among the result's columns
   * @param rowCount of the result
   * @param opener reads the result from the first batch
   */
  public CursorColumn(
      Schema.Column column, int index, long rowCount, Supplier<BatchCursor> opener) {
    this.column = column;
    this.index = index;
    this.rowCount = rowCount;
    this.opener = opener;
  }

  @Override
  public String name() {
    return column.name();
  }

  @Override
  public ClickHouseType type() {
    return column.type();
  }

  @Override
  public <T> Records<T> as(Class<T> javaType) {
    return CursorRecords.ofColumn(javaType, column, index, opener);
  }

  @Override
  public int[] toIntArray() {
    int[] all = new int[length()];
    fill(int.class, (reader, row, at) -> all[at] = reader.getInt(row));
    return all;
  }

  @Override
  public int[] toIntArray(int forNull) {
    int[] all = new int[length()];
    fill(
        int.class,
        (reader, row, at) -> all[at] = reader.isNull(row) ? forNull : reader.getInt(row));
    return all;
  }

  @Override
  public long[] toLongArray() {
    long[] all = new long[length()];
    fill(long.class, (reader, row, at) -> all[at] = reader.getLong(row));
    return all;
  }

  @Override
  public long[] toLongArray(long forNull) {
    long[] all = new long[length()];
    fill(
        long.class,
        (reader, row, at) -> all[at] = reader.isNull(row) ? forNull : reader.getLong(row));
    return all;
  }

  @Override
  public double[] toDoubleArray() {
    double[] all = new double[length()];
    fill(double.class, (reader, row, at) -> all[at] = reader.getDouble(row));
    return all;
  }

  @Override
  public double[] toDoubleArray(double forNull) {
    double[] all = new double[length()];
    fill(
        double.class,
        (reader, row, at) -> all[at] = reader.isNull(row) ? forNull : reader.getDouble(row));
    return all;
  }

  @Override
  public String toString() {
    return column.name() + " " + column.type();
  }

  private int length() {
    if (rowCount > LONGEST) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot put %,d rows of column '%s' into one array; read it batch by batch"
              .formatted(rowCount, column.name()));
    }
    return (int) rowCount;
  }

  private void fill(Class<?> element, Filler filler) {
    Conversion conversion = conversion(element);
    int before = 0;
    try (BatchCursor cursor = opener.get()) {
      for (Batch batch = cursor.next(); batch != null; batch = cursor.next()) {
        SlotReader reader = conversion.open(batch.arrow().getVector(index));
        fill((NumberReader) reader, before, batch.rowCount(), filler);
        before += batch.rowCount();
      }
    }
  }

  private static void fill(NumberReader reader, int before, int rowCount, Filler filler) {
    int row = 0;
    try {
      for (; row < rowCount; row++) {
        filler.put(reader, row, before + row);
      }
    } catch (UnfitException e) {
      throw e.at((long) before + row);
    }
  }

  private Conversion conversion(Class<?> element) {
    Problems problems = new Problems();
    Place place = new Place(column.name(), column.type(), "the %s of an array".formatted(element));
    Conversion conversion = Conversions.find(new Wanted(place, element), problems);
    if (conversion == null) {
      throw new RecordMismatchException(
          "Cannot read a column into an array: " + String.join("", problems.lines()));
    }
    return conversion;
  }

  @FunctionalInterface
  private interface Filler {
    void put(NumberReader reader, int row, int at);
  }
}
