/**
 * Steps of random chains, each in three forms: ClickFrame's, plain Java, and DuckDB's SQL.
 *
 * <p>To add one: (1) a record that implements {@code Step}, with the columns and rows that the
 * manual says it gives; (2) a line in {@code StepDraw} that makes one by chance.
 */
@NullMarked
package io.clickframe.testkit.chain.step;

import org.jspecify.annotations.NullMarked;
