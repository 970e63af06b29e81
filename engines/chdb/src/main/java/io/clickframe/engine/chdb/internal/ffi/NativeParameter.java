package io.clickframe.engine.chdb.internal.ffi;

/**
 * A value bound to a {@code {name:Type}} hole, as the bytes that C gets.
 *
 * @param name the parameter's name
 * @param value the value in ClickHouse's escaped text form; may hold NUL bytes
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the encoder to the call, never compared
public record NativeParameter(byte[] name, byte[] value) {}
