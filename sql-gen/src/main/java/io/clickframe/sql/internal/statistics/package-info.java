/**
 * What is known of a source's rows without reading them: how many there are, and between which
 * values each column lies. Never a fact that a result depends on, only a hint for plans.
 *
 * <p>Files of this machine are looked at, or their metadata is read by the engine, once as long as
 * they stay the same; objects of stores likewise, after a request that tells whether they do.
 * Counts of tables, here and in databases, are believed for some seconds. What cannot be found out
 * is unknown, and the query says why it cannot be read.
 *
 * <p>To add a source of statistics: a class that asks for them, and its cases in {@link
 * io.clickframe.sql.internal.statistics.Statistics}, which also say whether it takes a request to
 * somebody else.
 */
@NullMarked
package io.clickframe.sql.internal.statistics;

import org.jspecify.annotations.NullMarked;
