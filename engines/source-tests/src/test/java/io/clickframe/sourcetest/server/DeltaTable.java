package io.clickframe.sourcetest.server;

import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Table;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionBuilder;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.defaults.internal.data.DefaultColumnarBatch;
import io.delta.kernel.defaults.internal.data.vector.DefaultGenericVector;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** A Delta table in a folder, written by Delta's own library. */
public final class DeltaTable {
  private final Engine engine = DefaultEngine.create(new Configuration());
  private final Path folder;
  private final StructType schema;
  private final List<String> partitionColumns;

  /**
   * A table that the first append creates.
   *
   * @param partitionColumns the names of the columns that it is partitioned by
   */
  public DeltaTable(Path folder, StructType schema, List<String> partitionColumns) {
    this.folder = folder;
    this.schema = schema;
    this.partitionColumns = List.copyOf(partitionColumns);
  }

  /** The table's newest version in the words of its library. */
  public long version() {
    return table().getLatestSnapshot(engine).getVersion();
  }

  /**
   * Appends a file, and with it a version.
   *
   * @param partition the partition's values by column; empty if the table has none
   * @param columns the values by column, in the order of the schema, in the kernel's Java types
   */
  public void append(Map<String, Literal> partition, List<Object[]> columns) throws IOException {
    Transaction transaction = begin();
    Row state = transaction.getTransactionState(engine);
    CloseableIterator<FilteredColumnarBatch> physical =
        Transaction.transformLogicalData(
            engine, state, Utils.singletonCloseableIterator(batch(columns)), partition);
    DataWriteContext context = Transaction.getWriteContext(engine, state, partition);
    CloseableIterator<DataFileStatus> files =
        engine
            .getParquetHandler()
            .writeParquetFiles(
                context.getTargetDirectory(), physical, context.getStatisticsColumns());
    CloseableIterator<Row> actions =
        Transaction.generateAppendActions(engine, state, files, context);
    transaction.commit(engine, CloseableIterable.inMemoryIterable(actions));
  }

  private Transaction begin() {
    boolean exists = Files.exists(folder.resolve("_delta_log"));
    TransactionBuilder builder =
        table()
            .createTransactionBuilder(
                engine, "clickframe", exists ? Operation.WRITE : Operation.CREATE_TABLE);
    if (!exists) {
      builder = builder.withSchema(engine, schema).withPartitionColumns(engine, partitionColumns);
    }
    return builder.build(engine);
  }

  private FilteredColumnarBatch batch(List<Object[]> columns) {
    ColumnVector[] vectors = new ColumnVector[columns.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = DefaultGenericVector.fromArray(schema.at(i).getDataType(), columns.get(i));
    }
    int rows = columns.getFirst().length;
    return new FilteredColumnarBatch(
        new DefaultColumnarBatch(rows, schema, vectors), Optional.empty());
  }

  private Table table() {
    return Table.forPath(engine, folder.toString());
  }
}
