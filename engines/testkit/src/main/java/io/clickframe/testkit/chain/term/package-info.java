/**
 * Expressions of random chains, each in three forms: ClickFrame's, plain Java, and DuckDB's SQL.
 *
 * <p>To add one: (1) a record that implements {@code Term}, with the type the manual says it has;
 * (2) a line in {@code TermDraw} that makes one by chance.
 */
@NullMarked
package io.clickframe.testkit.chain.term;

import org.jspecify.annotations.NullMarked;
