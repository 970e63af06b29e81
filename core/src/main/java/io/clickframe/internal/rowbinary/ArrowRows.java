package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.Suggestions;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.internal.value.ColumnTypes;
import io.clickframe.spi.ByteChunks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/** Arrow vectors on their way into the engine, in Arrow's stream format. */
public final class ArrowRows {
  /** The format's name. */
  public static final String FORMAT = "ArrowStream";

  private static final int SLICE_ROWS = 65_536;

  private ArrowRows() {}

  /**
   * The columns of Arrow vectors.
   *
   * @throws io.clickframe.error.UnsupportedTypeException if a vector's type has no ClickHouse type
   */
  public static Schema schema(VectorSchemaRoot root, Map<String, FieldSpec> specs) {
    List<String> names = root.getSchema().getFields().stream().map(Field::getName).toList();
    for (String name : specs.keySet()) {
      if (!names.contains(name)) {
        throw new UnknownColumnException(
            "There is a field for '%s', but no such column is loaded. %s"
                .formatted(name, Suggestions.hint(name, "columns", names)),
            null);
      }
    }
    List<Schema.Column> columns = new ArrayList<>();
    for (FieldVector vector : root.getFieldVectors()) {
      Field field = vector.getField();
      FieldSpec spec = specs.getOrDefault(field.getName(), FieldSpec.INFERRED);
      String type = ColumnTypes.of(spec, false, () -> ArrowTypes.of(field)).text();
      columns.add(
          new Schema.Column(field.getName(), io.clickframe.type.ClickHouseType.parse(type)));
      requireNoNulls(vector, type);
    }
    return new Schema(columns);
  }

  private static void requireNoNulls(FieldVector vector, String type) {
    boolean list =
        type.startsWith("Array(") || type.startsWith("Map(") || type.startsWith("Tuple(");
    if (list && vector.getNullCount() > 0) {
      int row = 0;
      while (!vector.isNull(row)) {
        row++;
      }
      throw new ClickFrameException(
          ErrorCode.NULL_VALUE,
          "Cannot load row %d of column '%s' (%s): it is null, which lists, maps and structs cannot be in ClickHouse; give an empty one"
              .formatted(row, vector.getName(), type));
    }
  }

  /** The rows, some at a time; the vectors stay as they are. */
  public static ByteChunks chunks(VectorSchemaRoot root) {
    return new Slices(root);
  }

  private static final class Slices implements ByteChunks {
    private final VectorSchemaRoot root;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SliceWriter writer;
    private int row;
    private boolean ended;

    Slices(VectorSchemaRoot root) {
      this.root = root;
      this.writer = new SliceWriter(root, bytes);
    }

    @Override
    public @Nullable ByteBuffer next() {
      if (ended) {
        return null;
      }
      bytes.reset();
      try {
        if (row == 0) {
          writer.start();
        }
        int rows = Math.min(SLICE_ROWS, root.getRowCount() - row);
        if (rows > 0) {
          try (VectorSchemaRoot slice = root.slice(row, rows)) {
            writer.write(slice);
          }
        }
        row += rows;
        ended = row == root.getRowCount();
        if (ended) {
          writer.end();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("memory cannot be written", e);
      }
      return ByteBuffer.wrap(bytes.toByteArray());
    }
  }

  /** A writer that takes a part of its vectors. */
  private static final class SliceWriter extends ArrowStreamWriter {
    SliceWriter(VectorSchemaRoot root, ByteArrayOutputStream bytes) {
      super(root, new DictionaryProvider.MapDictionaryProvider(), Channels.newChannel(bytes));
    }

    void write(VectorSchemaRoot slice) throws IOException {
      try (ArrowRecordBatch batch = new VectorUnloader(slice).getRecordBatch()) {
        writeRecordBatch(batch);
      }
    }
  }
}
