package io.clickframe.engine.chdb.internal.ffi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Bound values laid out as the four arrays that the {@code _with_params_n} functions take. */
record NativeParameters(
    MemorySegment names,
    MemorySegment nameLengths,
    MemorySegment values,
    MemorySegment valueLengths,
    long count) {

  static NativeParameters in(Arena arena, List<NativeParameter> parameters) {
    int count = parameters.size();
    if (count == 0) {
      MemorySegment none = MemorySegment.NULL;
      return new NativeParameters(none, none, none, none, 0);
    }
    NativeParameters arrays =
        new NativeParameters(
            arena.allocate(ADDRESS, count),
            arena.allocate(JAVA_LONG, count),
            arena.allocate(ADDRESS, count),
            arena.allocate(JAVA_LONG, count),
            count);
    for (int i = 0; i < count; i++) {
      NativeParameter parameter = parameters.get(i);
      arrays.names.setAtIndex(ADDRESS, i, bytes(arena, parameter.name()));
      arrays.nameLengths.setAtIndex(JAVA_LONG, i, parameter.name().length);
      arrays.values.setAtIndex(ADDRESS, i, bytes(arena, parameter.value()));
      arrays.valueLengths.setAtIndex(JAVA_LONG, i, parameter.value().length);
    }
    return arrays;
  }

  /** The bytes in native memory, with a NUL behind them so that no address is ever invalid. */
  static MemorySegment bytes(Arena arena, byte[] content) {
    MemorySegment segment = arena.allocate(content.length + 1L);
    MemorySegment.copy(content, 0, segment, JAVA_BYTE, 0, content.length);
    return segment;
  }
}
