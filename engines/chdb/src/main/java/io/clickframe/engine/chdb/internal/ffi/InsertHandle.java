package io.clickframe.engine.chdb.internal.ffi;

import java.lang.foreign.MemorySegment;

/**
 * A {@code chdb_insert_stream}: rows that are being loaded; destroyed exactly once.
 *
 * @param pointer the address, never NULL
 */
public record InsertHandle(MemorySegment pointer) {}
