/**
 * The questions of h2oai's db-benchmark as chains, compared with SQL.
 *
 * <p>To add a question: add an {@link io.clickframe.testkit.h2o.H2oQuestion} to the list of its
 * task.
 */
@NullMarked
package io.clickframe.testkit.h2o;

import org.jspecify.annotations.NullMarked;
