/**
 * A plan as ClickHouse SQL: the one printer.
 *
 * <p>To add a source: a case in {@code TableFunctions}. To add a clause: a field of {@code
 * SelectBlock}, its place in {@code SelectBlock#render}, and the rule in {@code Emitter} that says
 * when a step may join an open block. Each case has a golden file under {@code src/test/resources}.
 */
@NullMarked
package io.clickframe.sql.internal.render;

import org.jspecify.annotations.NullMarked;
