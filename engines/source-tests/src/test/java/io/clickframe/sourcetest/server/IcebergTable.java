package io.clickframe.sourcetest.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.hadoop.HadoopTables;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.parquet.Parquet;

/** An Iceberg table in a folder, written by Iceberg's own library. */
public final class IcebergTable {
  private final Table table;

  private IcebergTable(Table table) {
    this.table = table;
  }

  /** Creates an empty table in a folder. */
  public static IcebergTable create(Path folder, Schema schema, PartitionSpec partitions) {
    HadoopTables tables = new HadoopTables(new Configuration());
    return new IcebergTable(tables.create(schema, partitions, Map.of(), folder.toString()));
  }

  /** The table in the words of its library. */
  public Table table() {
    return table;
  }

  /**
   * Appends one file, and with it a snapshot.
   *
   * @param partition the partition's values by partition field; empty if the table has none
   * @param rows the values of each row by column
   */
  public void append(Map<String, ?> partition, List<? extends Map<String, ?>> rows)
      throws IOException {
    Path file = Path.of(table.location(), "data", UUID.randomUUID() + ".parquet");
    DataWriter<Record> writer =
        Parquet.writeData(table.io().newOutputFile(file.toString()))
            .forTable(table)
            .withPartition(record(new Schema(table.spec().partitionType().fields()), partition))
            .createWriterFunc(GenericParquetWriter::create)
            .build();
    try (writer) {
      rows.forEach(row -> writer.write(record(table.schema(), row)));
    }
    DataFile written = writer.toDataFile();
    table.newAppend().appendFile(written).commit();
  }

  private static Record record(Schema schema, Map<String, ?> values) {
    Record record = GenericRecord.create(schema);
    values.forEach(record::setField);
    return record;
  }
}
