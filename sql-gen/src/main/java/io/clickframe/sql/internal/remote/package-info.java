/**
 * What of a chain runs in the database that owns the data, and how that is written there.
 *
 * <p>{@link io.clickframe.sql.internal.remote.Pushdown} cuts a plan: below a fence everything means
 * in the database exactly what it means in ClickHouse, or it is not there. {@link
 * io.clickframe.sql.internal.remote.RemoteExpressions} is the table of what does; {@code
 * docs/manual/pushdown.md} says the same to users.
 *
 * <p>To let a function through: a case in {@code RemoteExpressions#function}, or in the database's
 * own class where it is spelled or means otherwise; a line in the manual's table; a case in the
 * tests of that database. To add a database: a {@link io.clickframe.sql.internal.remote.Dialect}.
 */
@NullMarked
package io.clickframe.sql.internal.remote;

import org.jspecify.annotations.NullMarked;
