package io.clickframe.internal.record;

import io.clickframe.Schema;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a column of numbers, and what it reads without loss.
 *
 * @param reader the reader
 * @param longs whether all values are longs; of UInt64, those that are
 * @param ints whether all values are ints
 * @param doubles whether all values are doubles
 * @param booleans whether all values are truth values; of UInt8, those that are
 */
public record NumberAccess(
    NumberReader reader, boolean longs, boolean ints, boolean doubles, boolean booleans) {

  /** For a column, or null if it holds no such numbers. */
  public static @Nullable NumberAccess of(Schema.Column column, FieldVector vector) {
    Place place = new Place(column.name(), column.type(), "a number");
    NumberReader reader = NumberReaders.open(place, vector);
    return reader == null
        ? null
        : new NumberAccess(
            reader,
            NumberConversions.holds("Long", column.type()),
            NumberConversions.holds("Int", column.type()),
            NumberConversions.holds("Double", column.type()),
            NumberConversions.holds("Boolean", column.type()));
  }
}
