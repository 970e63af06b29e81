/**
 * Finds the libchdb of this machine: {@link io.clickframe.engine.chdb.internal.load.LibraryLocator}
 * has the order of the places. Not promised.
 *
 * <p>To add a platform: a constant in {@code Platform}, and a platform jar with {@code
 * io/clickframe/engine/chdb/native/<platform>/libchdb.so} and {@code libchdb.properties} ({@code
 * version}, {@code file}, {@code size}, {@code sha256}) beside it.
 */
@NullMarked
package io.clickframe.engine.chdb.internal.load;

import org.jspecify.annotations.NullMarked;
