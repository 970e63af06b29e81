package io.clickframe.bad;

import java.lang.foreign.MemorySegment;

/** Handles native memory outside the lowest layers. */
public final class TouchesForeignMemory {
  private TouchesForeignMemory() {}

  static long size(MemorySegment segment) {
    return segment.byteSize();
  }
}
