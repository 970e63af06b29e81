/**
 * A plan as ClickHouse SQL: the one printer.
 *
 * <p>A step goes into the SELECT that is open. It closes it into a sub-query only if rows were cut,
 * grouped or made different before in a way that the step would disturb; if an expression must stay
 * with the rows it saw; if a long text would be written twice; if a join needs a table; if several
 * nodes run the SELECT and cannot do the step; or if it follows a union. {@code
 * docs/decisions/005-flat-statements.md} has the rule in full.
 *
 * <p>To add a source: a case in {@code TableFunctions}; what the nodes of a cluster read together
 * is a line in {@code ClusterFunctions} of the core, and what they do with it is in {@code
 * NodeRules}. To add a clause: a field of {@code SelectBlock}, its place in {@code QueryPrinter},
 * and the rule in {@code Emitter} that says when a step may join an open block. To add a rewrite: a
 * constant of {@code Rewrite}, asked for where it would fire, with a chain in which it does and one
 * in which it must not. Each case has a golden file under {@code src/test/resources}.
 */
@NullMarked
package io.clickframe.sql.internal.render;

import org.jspecify.annotations.NullMarked;
