package io.clickframe.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import java.lang.foreign.MemorySegment;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** All values of three columns, read from Arrow vectors, on the raw side from the C structs. */
final class Transfer {
  private static final int RUNS = 1;
  private static final long ARRAY_BUFFERS = 40;
  private static final long ARRAY_CHILDREN = 48;

  private Transfer() {}

  static Table measure(BenchData data, Options options, Engines engines) throws Exception {
    DataContext context = engines.context();
    RawConnection raw = engines.raw();
    DataStore all = DataStore.file(data.transfer().toString()).select("i", "d", "s");
    String sql = all.toSql(context);
    Table table =
        new Table(
            options.transferRows() + " rows of Int32, Float64, String",
            "way",
            "ClickFrame ms",
            "raw C ms",
            "DuckDB ms",
            "ours / raw",
            "ours / DuckDB");
    String duckSql = "SELECT i, d, s FROM " + DuckDb.table(data.transfer());
    DuckDb duck = engines.duck();
    DuckVectors made = new DuckVectors(raw.callbacks(), context.allocator());
    add(
        table,
        "streaming vectors, all values read",
        Turns.take(
            options.rounds(),
            RUNS,
            () -> vectors(all, context),
            () -> raw.sum(sql, Transfer::structs),
            () -> duck.sum(duckSql, made, Transfer::vectors)));
    add(
        table,
        "streaming vectors, no value read",
        Turns.take(
            options.rounds(),
            RUNS,
            () -> streamed(all, context),
            () -> raw.rows(sql),
            () -> duck.sum(duckSql, made, VectorSchemaRoot::getRowCount)));
    add(
        table,
        "whole result, no value read",
        Turns.take(
            options.rounds(),
            RUNS,
            () -> Queries.rows(all, context),
            () -> raw.rows(sql),
            () -> duck.sum(duckSql, made, VectorSchemaRoot::getRowCount)));
    return table;
  }

  private static void add(Table table, String way, Turns turns) {
    table.add(
        way,
        turns.millis(QueryTimes.OURS),
        turns.millis(QueryTimes.RAW),
        turns.millis(QueryTimes.DUCK),
        turns.ratio(QueryTimes.OURS, QueryTimes.RAW),
        turns.ratio(QueryTimes.OURS, QueryTimes.DUCK));
  }

  private static double streamed(DataStore all, DataContext context) {
    long rows = 0;
    try (Batches batches = all.batches(context)) {
      for (Batch batch : batches) {
        try (batch) {
          rows += batch.rowCount();
        }
      }
    }
    return rows;
  }

  private static double vectors(DataStore all, DataContext context) {
    double sum = 0;
    try (Batches batches = all.batches(context)) {
      for (Batch batch : batches) {
        try (batch) {
          sum += vectors(batch.arrow());
        }
      }
    }
    return sum;
  }

  private static double vectors(VectorSchemaRoot root) {
    IntVector ints = (IntVector) root.getVector(0);
    Float8Vector doubles = (Float8Vector) root.getVector(1);
    VarCharVector texts = (VarCharVector) root.getVector(2);
    double sum = 0;
    for (int row = 0; row < root.getRowCount(); row++) {
      sum += ints.get(row) + doubles.get(row) + texts.getEndOffset(row) - texts.getStartOffset(row);
    }
    return sum;
  }

  private static double structs(MemorySegment batch) {
    long rows = batch.get(JAVA_LONG, 0);
    MemorySegment ints = buffer(batch, 0, 1, rows * Integer.BYTES);
    MemorySegment doubles = buffer(batch, 1, 1, rows * Double.BYTES);
    MemorySegment ends = buffer(batch, 2, 1, (rows + 1) * Integer.BYTES);
    double sum = 0;
    for (long row = 0; row < rows; row++) {
      sum +=
          ints.getAtIndex(JAVA_INT, row)
              + doubles.getAtIndex(JAVA_DOUBLE, row)
              + ends.getAtIndex(JAVA_INT, row + 1)
              - ends.getAtIndex(JAVA_INT, row);
    }
    return sum;
  }

  private static MemorySegment buffer(MemorySegment batch, int column, int index, long size) {
    MemorySegment child = element(batch, ARRAY_CHILDREN, column).reinterpret(ARRAY_CHILDREN + 8);
    return element(child, ARRAY_BUFFERS, index).reinterpret(size);
  }

  private static MemorySegment element(MemorySegment struct, long offset, int index) {
    long place = index * ADDRESS.byteSize();
    return struct.get(ADDRESS, offset).reinterpret(place + ADDRESS.byteSize()).get(ADDRESS, place);
  }
}
