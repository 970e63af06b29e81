/**
 * The TPC-H benchmark: its tables, its queries as chains, and its SQL text to compare them with.
 *
 * <p>To add a query: add a {@link io.clickframe.testkit.tpch.TpchQuery} to the class of its
 * subject, with the text of the specification, and name it in {@link
 * io.clickframe.testkit.tpch.TpchQueries}.
 */
@NullMarked
package io.clickframe.testkit.tpch;

import org.jspecify.annotations.NullMarked;
