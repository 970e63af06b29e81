package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.error.Suggestions;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.error.ValueException;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.internal.value.ColumnTypes;
import io.clickframe.internal.value.RefusedValue;
import io.clickframe.spi.ByteChunks;
import io.clickframe.type.ClickHouseType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/**
 * Arrow vectors on their way into the engine. Not in Arrow's stream format: Arrow's own writer
 * needs flags for the JVM.
 */
public final class ArrowRows {
  private ArrowRows() {}

  /**
   * The columns of Arrow vectors.
   *
   * @throws io.clickframe.error.UnsupportedTypeException if a vector's type has no ClickHouse type
   */
  public static Schema schema(VectorSchemaRoot root, Map<String, FieldSpec> specs) {
    return schema(root.getSchema().getFields(), specs);
  }

  /** The columns of vectors with such fields. */
  public static Schema schema(List<Field> fields, Map<String, FieldSpec> specs) {
    List<String> names = fields.stream().map(Field::getName).toList();
    for (String name : specs.keySet()) {
      if (!names.contains(name)) {
        throw new UnknownColumnException(
            "There is a field for '%s', but no such column is loaded. %s"
                .formatted(name, Suggestions.hint(name, "columns", names)),
            null);
      }
    }
    List<Schema.Column> columns = new ArrayList<>();
    for (Field field : fields) {
      FieldSpec spec = specs.getOrDefault(field.getName(), FieldSpec.INFERRED);
      String type = ColumnTypes.of(spec, false, () -> ArrowTypes.of(field)).text();
      columns.add(new Schema.Column(field.getName(), ClickHouseType.parse(type)));
    }
    return new Schema(columns);
  }

  /**
   * The rows as RowBinary, in constant memory; the vectors stay as they are.
   *
   * @param schema some of the columns, of types that {@link #schema} gives
   * @param chunkBytes a chunk ends with the row that reaches this size
   */
  public static ByteChunks chunks(VectorSchemaRoot root, Schema schema, int chunkBytes) {
    List<VectorWriter> writers = new ArrayList<>();
    for (Schema.Column column : schema.columns()) {
      writers.add(writer(column, root.getVector(column.name())));
    }
    BinaryOutput out = new BinaryOutput(1 << 12);
    return new ByteChunks() {
      private int row;

      @Override
      public @Nullable ByteBuffer next() {
        out.truncate(0);
        while (row < root.getRowCount() && out.size() < chunkBytes) {
          for (int i = 0; i < writers.size(); i++) {
            write(writers.get(i), row, schema.columns().get(i), out);
          }
          row++;
        }
        return out.size() == 0 ? null : out.toBuffer();
      }
    };
  }

  private static void write(VectorWriter writer, int row, Schema.Column column, BinaryOutput out) {
    try {
      writer.write(row, out);
    } catch (RefusedValue e) {
      throw new ValueException(
          e.code(),
          "Cannot load row %d of column '%s' (%s): %s"
              .formatted(row, column.name(), column.type(), e.getMessage()));
    }
  }

  /** Copied as it is, unless the type is another one, or Arrow's has values that it has not. */
  private static VectorWriter writer(Schema.Column column, FieldVector vector) {
    ClickHouseType natural = ClickHouseType.parse(ArrowTypes.of(vector.getField()));
    boolean wider = natural.text().contains("Date");
    return natural.equals(column.type()) && !wider
        ? VectorWriters.open(column.name(), natural, vector)
        : VectorWriters.checked(column.name(), natural, vector, column.type());
  }
}
