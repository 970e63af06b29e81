/**
 * ClickHouse's format {@code RowBinary}, both ways: a {@link Codec} for each type turns Java values
 * into its exact bytes and back, or says why a value cannot be one.
 *
 * <p>Values go in without a change or not at all: nothing is rounded, cut off or wrapped around,
 * and the JVM's default time zone is never asked.
 *
 * <p>To add a type:
 *
 * <ol>
 *   <li>Look at its bytes: {@code SELECT hex(formatRow('RowBinary', x))}.
 *   <li>Add one case to its family's switch ({@link NumberCodecs}, {@link TimeCodecs}, {@link
 *       TextCodecs}, {@link AddressCodecs}, {@link NestedCodecs}): which Java classes it accepts,
 *       how a value is put and got. A new family gets a file of its own and a line in {@link
 *       Codecs}.
 *   <li>If values of type Dynamic can have it: its mark in {@link TypeEncoding}.
 *   <li>If its Arrow form loses something, or there is none: {@link Transport}; else see how its
 *       vector's bytes are copied, in {@code VectorWriters}.
 *   <li>Its row in {@code docs/manual/types.md}, and its values in the testkit's {@code
 *       TypeValues}; the round-trip tests do the rest.
 * </ol>
 */
@NullMarked
package io.clickframe.internal.rowbinary;

import org.jspecify.annotations.NullMarked;
