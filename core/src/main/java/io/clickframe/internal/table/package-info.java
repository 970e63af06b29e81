/**
 * Engine tables that this library makes: their names, who uses them, and when they are dropped.
 *
 * <p>A table is written down in {@link io.clickframe.internal.table.Ledger} before it is created,
 * and struck off after it is seen to be gone; so whatever happens in between, whoever comes next
 * finds what is left over. The one rule: nothing that is not in the ledger is ever dropped.
 */
@NullMarked
package io.clickframe.internal.table;

import org.jspecify.annotations.NullMarked;
