/**
 * How Java values become columns.
 *
 * <p>{@code DataContext.load()} takes them in; this package says what their types are: {@link
 * io.clickframe.ingest.FieldSpec} for a column, {@link io.clickframe.ingest.Field} and {@link
 * io.clickframe.record.Column} on the components of a record.
 *
 * <p>To let another Java class in: its case in {@code io.clickframe.internal.value.TypeGuess},
 * which says what type it becomes; in the codec of that type in {@code
 * io.clickframe.internal.rowbinary}, which writes it; and its row in {@code docs/manual/types.md}.
 */
@NullMarked
package io.clickframe.ingest;

import org.jspecify.annotations.NullMarked;
