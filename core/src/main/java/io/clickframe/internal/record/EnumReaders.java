package io.clickframe.internal.record;

import org.apache.arrow.vector.FieldVector;

/** The values of enum columns. */
final class EnumReaders {
  private EnumReaders() {}

  static final class Values extends ObjectReader {
    private final NumberReader numbers;
    private final EnumValues values;

    Values(Place place, FieldVector vector, EnumValues values) {
      super(place, vector);
      NumberReader reader = NumberReaders.open(place, vector);
      if (reader == null) {
        throw Vectors.mismatch(place, vector);
      }
      this.numbers = reader;
      this.values = values;
    }

    @Override
    Object value(int row) {
      long number = numbers.getLong(row);
      Object value = values.at(number);
      if (value == null) {
        throw place.unfit(number, "the type has no name for it");
      }
      return value;
    }
  }
}
