package io.clickframe.engine.chdb.internal.ffi;

import java.lang.foreign.MemorySegment;

/**
 * Calls the function pointers inside the structs of the Arrow C data and stream interfaces. Every
 * {@code function} is the pointer read from the struct and is not NULL.
 */
public interface ArrowCallbacks {

  /** {@code ArrowArrayStream.get_schema}: 0, or an errno. */
  int getSchema(MemorySegment function, MemorySegment stream, MemorySegment outSchema);

  /** {@code ArrowArrayStream.get_next}: 0, or an errno. */
  int getNext(MemorySegment function, MemorySegment stream, MemorySegment outArray);

  /** {@code ArrowArrayStream.get_last_error}: the text, empty if there is none. */
  String getLastError(MemorySegment function, MemorySegment stream);

  /** The {@code release} callback of any of the three structs. */
  void release(MemorySegment function, MemorySegment struct);
}
