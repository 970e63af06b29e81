/**
 * Reads Arrow vectors as Java values, by the ClickHouse type beside each vector: Arrow alone no
 * longer knows an enum from a number or a UUID from 16 bytes.
 *
 * <p>To add a type:
 *
 * <ol>
 *   <li>See which Arrow vector the engine sends for it, and in which byte order and unit. If there
 *       is none, or it loses something, the type travels as RowBinary: {@code
 *       io.clickframe.internal.rowbinary} says how, and nothing is to be done here.
 *   <li>Find its family: {@link NumberReaders}, {@link TimeReaders}, {@link TextReaders}, {@link
 *       AddressReaders} or {@link NestedReaders}. Add one case to that family's switch: the Java
 *       class, the vector class and how one value is read. A new family gets a file of its own and
 *       a line in {@link ValueReaders}.
 *   <li>A Java class no other type gives: say which getter reads it, in {@code
 *       io.clickframe.result.Getters}.
 *   <li>Add its row to the table in {@code io.clickframe.result}'s package documentation.
 *   <li>Test it on a vector built by hand in the family's test, and on the engine with one row in
 *       {@code ResultTypesTest}: smallest, largest, NULL and a typical value.
 * </ol>
 */
@NullMarked
package io.clickframe.internal.reader;

import org.jspecify.annotations.NullMarked;
