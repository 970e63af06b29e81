package io.clickframe.internal.record;

import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/**
 * How a column's values become those of a Java type; found once, opened for each batch.
 *
 * @param carrier the primitive type, or {@code Object}
 * @param method the reader's method that gives it
 * @param opener makes the reader
 * @param boxing gives the value as an object
 */
record Conversion(Class<?> carrier, String method, Opener opener, Boxing boxing) {

  /** Makes the reader of one batch. */
  @FunctionalInterface
  interface Opener {
    SlotReader open(FieldVector vector);
  }

  /** Gives a value as an object. */
  @FunctionalInterface
  interface Boxing {
    @Nullable Object get(SlotReader reader, int row);
  }

  /** By a reader of objects. */
  static Conversion objects(Opener opener) {
    return new Conversion(
        Object.class, "get", opener, (reader, row) -> ((ObjectReader) reader).get(row));
  }

  SlotReader open(FieldVector vector) {
    return opener.open(vector);
  }

  /** A reader of objects, whatever the carrier is. */
  ObjectReader openObjects(FieldVector vector) {
    SlotReader reader = open(vector);
    return reader instanceof ObjectReader objects ? objects : new Boxed(reader, vector, boxing);
  }

  private static final class Boxed extends ObjectReader {
    private final SlotReader reader;
    private final Boxing boxing;

    Boxed(SlotReader reader, FieldVector vector, Boxing boxing) {
      super(reader.place, vector);
      this.reader = reader;
      this.boxing = boxing;
    }

    @Override
    @Nullable Object get(int row) {
      return boxing.get(reader, row);
    }

    @Override
    Object value(int row) {
      Object value = get(row);
      if (value == null) {
        throw place.isNull();
      }
      return value;
    }
  }
}
