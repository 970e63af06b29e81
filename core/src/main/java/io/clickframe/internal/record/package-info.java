/**
 * Rows as records: columns are matched to components once, by names and types; then each batch gets
 * one reader a column and a class, written at run time, that passes their values to the record's
 * constructor without boxing.
 *
 * <p>To let a ClickHouse type be read as another Java type, add a case to the family's class:
 * {@link NumberConversions}, {@link TimeConversions}, {@link TextConversions} or {@link
 * NestedConversions}, and a line to the manual's page on results.
 */
@NullMarked
package io.clickframe.internal.record;

import org.jspecify.annotations.NullMarked;
