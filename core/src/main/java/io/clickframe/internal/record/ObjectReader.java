package io.clickframe.internal.record;

import java.util.function.Function;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** Reads values that are objects. */
abstract class ObjectReader extends SlotReader {

  ObjectReader(Place place, FieldVector vector) {
    super(place, vector);
  }

  /** A value that is not NULL. */
  abstract Object value(int row);

  /** The value, or what stands for NULL. */
  @Nullable Object get(int row) {
    return isNull(row) ? null : value(row);
  }

  /** Every value by another reader, then changed. */
  static final class Mapped extends ObjectReader {
    private final ObjectReader reader;
    private final Function<Object, Object> change;

    Mapped(ObjectReader reader, FieldVector vector, Function<Object, Object> change) {
      super(reader.place, vector);
      this.reader = reader;
      this.change = change;
    }

    @Override
    Object value(int row) {
      return change.apply(reader.value(row));
    }
  }
}
