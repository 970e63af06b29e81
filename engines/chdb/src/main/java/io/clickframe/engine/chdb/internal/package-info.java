/**
 * The embedded engine in Java terms: the process-wide library and its storage, pooled connections,
 * running statements and their cancellation, errors. No {@code java.lang.foreign} here. Not
 * promised.
 */
@NullMarked
package io.clickframe.engine.chdb.internal;

import org.jspecify.annotations.NullMarked;
