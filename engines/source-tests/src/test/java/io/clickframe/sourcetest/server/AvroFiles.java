package io.clickframe.sourcetest.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/** Writes Avro files by Avro's own library. */
public final class AvroFiles {
  private AvroFiles() {}

  /**
   * Writes a file.
   *
   * @param schema a record's schema
   * @param rows the values of each row by field, in Avro's Java types
   */
  public static void write(Path file, Schema schema, List<? extends Map<String, ?>> rows)
      throws IOException {
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.create(schema, file.toFile());
      for (Map<String, ?> row : rows) {
        GenericRecord record = new GenericData.Record(schema);
        row.forEach(record::put);
        writer.append(record);
      }
    }
  }
}
