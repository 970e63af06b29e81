package io.clickframe.internal.record;

import io.clickframe.internal.reader.ValueReader;
import io.clickframe.internal.reader.ValueReaders;
import java.util.Objects;
import java.util.function.Function;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** The values as rows give them. */
final class PlainReader extends ObjectReader {
  private final ValueReader values;

  private PlainReader(Place place, FieldVector vector) {
    super(place, vector);
    this.values = ValueReaders.open(place.column(), place.type(), vector);
  }

  static Conversion conversion(Place place) {
    return Conversion.objects(vector -> new PlainReader(place, vector));
  }

  /** Each value changed. */
  static Conversion mapped(Place place, Function<Object, Object> change) {
    return Conversion.objects(
        vector -> new ObjectReader.Mapped(new PlainReader(place, vector), vector, change));
  }

  @Override
  @Nullable Object get(int row) {
    return values.read(row);
  }

  @Override
  Object value(int row) {
    return Objects.requireNonNull(values.read(row), "a value that is not NULL");
  }
}
