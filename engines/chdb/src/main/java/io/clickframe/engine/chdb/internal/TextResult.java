package io.clickframe.engine.chdb.internal;

import io.clickframe.engine.chdb.internal.ffi.ResultCounts;

/**
 * A result in a ClickHouse format, or one chunk of it.
 *
 * @param bytes as the engine wrote them
 * @param counts what it took
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the engine to a socket, never compared
public record TextResult(byte[] bytes, ResultCounts counts) {}
