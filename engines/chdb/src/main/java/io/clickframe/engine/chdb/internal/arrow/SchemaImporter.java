package io.clickframe.engine.chdb.internal.arrow;

import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.FLAG_MAP_KEYS_SORTED;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.FLAG_NULLABLE;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.SCHEMA_CHILDREN;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.SCHEMA_CHILD_COUNT;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.SCHEMA_DICTIONARY;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.SCHEMA_FLAGS;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.SCHEMA_FORMAT;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.SCHEMA_NAME;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.SCHEMA_SIZE;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** Copies an {@code ArrowSchema} struct into Arrow Java's schema. */
final class SchemaImporter {
  private SchemaImporter() {}

  /** The columns of a batch: the children of the struct at the top. */
  static Schema read(MemorySegment schema) {
    List<Field> columns = new ArrayList<>();
    long count = ArrowStructs.number(schema, SCHEMA_CHILD_COUNT);
    for (long i = 0; i < count; i++) {
      MemorySegment child = child(schema, i);
      columns.add(field(child, ArrowStructs.text(child, SCHEMA_NAME)));
    }
    return new Schema(columns);
  }

  private static Field field(MemorySegment schema, String column) {
    String format = ArrowStructs.text(schema, SCHEMA_FORMAT);
    long flags = ArrowStructs.number(schema, SCHEMA_FLAGS);
    if (ArrowStructs.pointer(schema, SCHEMA_DICTIONARY) != null) {
      throw unreadable(column, "dictionary of " + format);
    }
    ArrowType type =
        ArrowFormat.parse(format, (flags & FLAG_MAP_KEYS_SORTED) != 0)
            .orElseThrow(() -> unreadable(column, format));
    List<Field> children = new ArrayList<>();
    long count = ArrowStructs.number(schema, SCHEMA_CHILD_COUNT);
    for (long i = 0; i < count; i++) {
      children.add(field(child(schema, i), column));
    }
    boolean nullable = (flags & FLAG_NULLABLE) != 0;
    return new Field(
        ArrowStructs.text(schema, SCHEMA_NAME), new FieldType(nullable, type, null), children);
  }

  private static MemorySegment child(MemorySegment schema, long index) {
    return ArrowStructs.child(schema, SCHEMA_CHILDREN, index, SCHEMA_SIZE);
  }

  private static ClickFrameException unreadable(String column, String format) {
    return new ClickFrameException(
        ErrorCode.UNSUPPORTED,
        "Cannot read column "
            + column
            + ": the engine exports it in the Arrow format '"
            + format
            + "', which ClickFrame does not read. Cast the column in the statement, for example to"
            + " String.");
  }
}
