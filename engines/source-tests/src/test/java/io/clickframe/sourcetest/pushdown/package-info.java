/**
 * Chains over databases: what runs there gives what ClickHouse gives, row by row, and what the
 * databases received is read from their own logs.
 *
 * <p>{@code docs/manual/pushdown.md} names the test of each line of its table.
 */
@NullMarked
package io.clickframe.sourcetest.pushdown;

import org.jspecify.annotations.NullMarked;
