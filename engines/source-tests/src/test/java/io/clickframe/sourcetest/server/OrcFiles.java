package io.clickframe.sourcetest.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.DoubleColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.jspecify.annotations.Nullable;

/** Writes ORC files by ORC's own library. */
public final class OrcFiles {
  private OrcFiles() {}

  /**
   * Writes a file.
   *
   * @param schema for example {@code struct<id:bigint,name:string>}
   * @param rows the values of each row: {@code Long}, {@code Double}, {@code String} or null
   */
  public static void write(Path file, String schema, List<? extends List<?>> rows)
      throws IOException {
    TypeDescription type = TypeDescription.fromString(schema);
    OrcFile.WriterOptions options = OrcFile.writerOptions(new Configuration()).setSchema(type);
    try (Writer writer =
        OrcFile.createWriter(new org.apache.hadoop.fs.Path(file.toString()), options)) {
      VectorizedRowBatch batch = type.createRowBatch(Math.max(1, rows.size()));
      for (List<?> row : rows) {
        for (int column = 0; column < row.size(); column++) {
          set(batch.cols[column], batch.size, row.get(column));
        }
        batch.size++;
      }
      writer.addRowBatch(batch);
    }
  }

  private static void set(ColumnVector column, int row, @Nullable Object value) {
    switch (value) {
      case null -> {
        column.noNulls = false;
        column.isNull[row] = true;
      }
      case Long number -> ((LongColumnVector) column).vector[row] = number;
      case Double number -> ((DoubleColumnVector) column).vector[row] = number;
      case String text ->
          ((BytesColumnVector) column).setVal(row, text.getBytes(StandardCharsets.UTF_8));
      default -> throw new IllegalArgumentException("Cannot write a " + value.getClass());
    }
  }
}
