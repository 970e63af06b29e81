/**
 * The 43 queries of ClickBench as chains, each beside its SQL.
 *
 * <p>The SQL is that of the benchmark, with three differences: outputs without a name get one;
 * where an {@code ORDER BY … LIMIT} would leave it open which rows come out, further keys decide;
 * aggregates without {@code GROUP BY} are written {@code …OrNull}, since over no rows SQL's answer
 * is NULL and ClickHouse's zero.
 */
@NullMarked
package io.clickframe.testkit.clickbench;

import org.jspecify.annotations.NullMarked;
