package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.feed.ArrowFeed;
import io.clickframe.internal.feed.ReaderFeed;
import io.clickframe.internal.feed.RecordFeed;
import io.clickframe.internal.feed.RowFeed;
import io.clickframe.internal.feed.TableFeed;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ReaderSource;
import io.clickframe.internal.node.StructureNames;
import io.clickframe.internal.rowbinary.ArrowRows;
import io.clickframe.internal.rowbinary.InlineValues;
import io.clickframe.internal.rowbinary.RowBinaryFormat;
import io.clickframe.internal.value.RecordParts;
import io.clickframe.internal.value.SqlText;
import io.clickframe.internal.value.ValueTable;
import io.clickframe.source.RowReader;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.arrow.vector.types.pojo.Field;

/** Makes stores over rows that the program makes. */
final class Feeds {
  private Feeds() {}

  static DataStore reader(String structure, RowReader.Factory readers) {
    List<String> names =
        StructureNames.of(structure)
            .orElseThrow(() ->
                new ClickFrameException(
                    ErrorCode.INVALID_ARGUMENT,
                    "Cannot read the columns '%s': expected names and types as ClickHouse writes them, such as id Int64, `my name` String"
                        .formatted(structure)));
    return reader(structure, names, readers);
  }

  static DataStore reader(String structure, List<String> names, RowReader.Factory readers) {
    String label = "the reader at " + CallSite.here();
    return DataStore.scan(
        new ReaderSource("reader", structure, label, new ReaderFeed(names, readers)));
  }

  static DataStore values(ValueTable table) {
    return DataStore.scan(
        InlineValues.of(
            table,
            schema ->
                source("values", schema, table.rows() + " value rows", new TableFeed(table))));
  }

  static <R extends Record> DataStore records(
      Supplier<? extends Stream<R>> streams, Class<R> type) {
    Schema schema = RowBinaryFormat.schema(ValueTable.records(List.of(), type));
    RecordFeed<R> feed = new RecordFeed<>(RecordParts.of(type), streams);
    String label = "the " + type.getSimpleName() + " rows at " + CallSite.here();
    return DataStore.scan(source("rows", schema, label, feed));
  }

  static DataStore arrow(List<Field> fields, ArrowFeed.Batches batches) {
    Schema schema = ArrowRows.schema(fields, Map.of());
    String label = "the Arrow batches at " + CallSite.here();
    return DataStore.scan(source("arrow", schema, label, new ArrowFeed(fields, batches)));
  }

  private static ReaderSource source(String call, Schema schema, String label, RowFeed feed) {
    return new ReaderSource(call, SqlText.structure(schema), label, feed);
  }
}
