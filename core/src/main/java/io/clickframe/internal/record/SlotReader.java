package io.clickframe.internal.record;

import org.apache.arrow.memory.util.MemoryUtil;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.NullVector;

/**
 * Reads one column of one batch. Knows no bounds and no closing: whoever calls it does. Changes
 * nothing after it was made.
 */
public abstract class SlotReader {
  final Place place;
  private final long validity;

  SlotReader(Place place, FieldVector vector) {
    this.place = place;
    this.validity =
        vector instanceof NullVector || vector.getNullCount() == 0
            ? 0
            : vector.getValidityBufferAddress();
  }

  /** Whether the value is NULL. */
  public final boolean isNull(int row) {
    return validity != 0 && (MemoryUtil.getByte(validity + (row >> 3)) >> (row & 7) & 1) == 0;
  }

  final void requireValue(int row) {
    if (isNull(row)) {
      throw place.isNull();
    }
  }
}
