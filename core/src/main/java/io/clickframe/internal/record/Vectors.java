package io.clickframe.internal.record;

import io.clickframe.error.UnsupportedTypeException;
import java.util.Objects;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.StructVector;

/** What arrives from the engine, as what it has to be. */
final class Vectors {
  private Vectors() {}

  static <V> V expect(Place place, FieldVector vector, Class<V> expected) {
    if (!expected.isInstance(vector)) {
      throw mismatch(place, vector);
    }
    return expected.cast(vector);
  }

  static UnsupportedTypeException mismatch(Place place, FieldVector vector) {
    return new UnsupportedTypeException(
        "Cannot read column '%s' of type %s: the engine sent it as %s"
            .formatted(place.column(), place.type(), vector.getField().getType()));
  }

  static FieldVector child(StructVector struct, int index) {
    return (FieldVector) Objects.requireNonNull(struct.getChildByOrdinal(index), "no such child");
  }
}
