package io.clickframe.engine.chdb.internal;

import io.clickframe.engine.chdb.internal.ffi.NativeParameter;
import java.util.List;

/**
 * A statement as a client sent it.
 *
 * @param sql its text; not of need valid UTF-8
 * @param parameters its bound values
 */
@SuppressWarnings("ArrayRecordComponent") // handed from a socket to the engine, never compared
public record DirectQuery(byte[] sql, List<NativeParameter> parameters) {}
