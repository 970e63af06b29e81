package io.clickframe.engine.chdb.internal.ffi;

import java.lang.foreign.MemorySegment;

/**
 * An open connection, as C knows it. Used by one thread at a time.
 *
 * @param owner the {@code chdb_connection *} that {@code chdb_close_conn} takes
 * @param connection the {@code chdb_connection} that every other call takes; never NULL
 */
public record ConnectionHandle(MemorySegment owner, MemorySegment connection) {}
