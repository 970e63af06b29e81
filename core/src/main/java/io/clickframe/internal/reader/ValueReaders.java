package io.clickframe.internal.reader;

import io.clickframe.type.ClickHouseType;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** Finds the reader for a column: the table of all types. Stateless. */
public final class ValueReaders {
  private ValueReaders() {}

  /**
   * The reader of a column. A type that cannot be read gives a reader whose reading fails, so that
   * the rest of the result stays usable.
   *
   * @param column the column's name, for messages
   * @param type its exact ClickHouse type
   * @param vector its values
   */
  public static ValueReader open(String column, ClickHouseType type, FieldVector vector) {
    Source source = new Source(column, type.base(), vector);
    @Nullable ValueReader reader = NumberReaders.open(source);
    if (reader == null) {
      reader = TimeReaders.open(source);
    }
    if (reader == null) {
      reader = TextReaders.open(source);
    }
    if (reader == null) {
      reader = AddressReaders.open(source);
    }
    if (reader == null) {
      reader = NestedReaders.open(source);
    }
    return reader == null ? unknown(source) : reader;
  }

  private static ValueReader unknown(Source source) {
    return switch (source.type().family()) {
      case "BFloat16" -> source.unsupported("cast it to Float32 in the query");
      case "AggregateFunction" ->
          source.unsupported(
              "finish it in the query with finalizeAggregation or a -Merge function");
      default -> source.unsupported("cast it to String in the query");
    };
  }
}
