package io.clickframe.engine.chdb.internal.ffi;

import java.lang.foreign.MemorySegment;

/**
 * A {@code chdb_result *}: a finished text result or a running stream; destroyed exactly once.
 *
 * @param pointer the address, never NULL
 */
public record ResultHandle(MemorySegment pointer) {}
