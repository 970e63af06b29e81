/**
 * The manual's function catalogue: executed examples of everything that makes an expression, and
 * the pages {@code docs/manual/functions} that are written from them.
 *
 * <p>To add a function:
 *
 * <ol>
 *   <li>Write the method, in {@code Expression} or a class of {@code io.clickframe.function}, with
 *       Javadoc whose first sentence says what it gives.
 *   <li>Add a line {@code example(lit("a").str().upper(), "A")} to the examples of its family; a
 *       new class becomes a part of {@link Family#all()}. What needs more than a row is shown by
 *       the other makers of {@link Example}: {@code aggregate} and {@code column} over all rows,
 *       {@code rows} and {@code columns} of a chain, {@code prepared} with parameters.
 *   <li>Run {@code FunctionCatalogueTest} with {@code -Dclickframe.golden=update} and review the
 *       difference of the page like code.
 * </ol>
 */
@NullMarked
package io.clickframe.examples.functions;

import org.jspecify.annotations.NullMarked;
