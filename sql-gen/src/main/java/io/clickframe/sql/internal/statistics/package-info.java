/**
 * What is known of a source's rows without reading them: how many there are, and between which
 * values each column lies. Never a fact that a result depends on, only a hint for plans.
 *
 * <p>To add a source of statistics: a class that asks for them, and a case in {@link
 * io.clickframe.sql.internal.statistics.Statistics}.
 */
@NullMarked
package io.clickframe.sql.internal.statistics;

import org.jspecify.annotations.NullMarked;
